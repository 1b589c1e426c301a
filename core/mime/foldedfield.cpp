// SPDX-License-Identifier: MIT
#include "core/mime/foldedfield.h"

#include <utility>

namespace postscope::mime {

FoldedField::FoldedField(QByteArrayView name) : m_field(name.toByteArray() + ": "), m_column(m_field.size())
{
}

void FoldedField::add(QByteArrayView piece, QByteArrayView space)
{
    if (m_empty)
        space = {};
    else if (m_column + space.size() + piece.size() > maxColumn) {
        m_field += "\r\n";
        m_column = 0;
    }
    m_field += space;
    m_field += piece;
    m_column += space.size() + piece.size();
    m_empty = false;
}

QByteArray FoldedField::take()
{
    return std::exchange(m_field, {}) + "\r\n";
}

} // namespace postscope::mime
