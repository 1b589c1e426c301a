// SPDX-License-Identifier: MIT
#include "core/smtp/reply.h"
