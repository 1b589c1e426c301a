// SPDX-License-Identifier: MIT
#include "core/account/providers.h"

#include "tests/support/printers.h"

#include <QSet>

#include <gtest/gtest.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using postscope::TlsMode;
using postscope::account::Provider;
using postscope::account::providers;

TEST(Providers, AreInTheExecutable)
{
    const QList<Provider> all = providers();
    const auto gmail = std::find_if(all.begin(), all.end(), [](const Provider &one) { return one.name == u"Gmail"; });
    ASSERT_NE(gmail, all.end());
    EXPECT_EQ(*gmail, (Provider{u"Gmail"_s,
                                u"smtp.gmail.com"_s,
                                465,
                                TlsMode::Implicit,
                                Provider::UserHint::Address,
                                {},
                                Provider::SecretHint::AppPassword,
                                {u"gmail.com"_s, u"googlemail.com"_s},
                                {u"google.com"_s, u"googlemail.com"_s}}));
}

TEST(Providers, AreWholeAndNeverInTheClear)
{
    QSet<QString> names;
    for (const Provider &one : providers()) {
        SCOPED_TRACE(one.name.toStdString());
        EXPECT_FALSE(one.name.isEmpty());
        EXPECT_FALSE(names.contains(one.name));
        names << one.name;
        EXPECT_NE(one.port, 0);
        const bool here = one.host == u"localhost" || one.host == u"127.0.0.1";
        EXPECT_TRUE(here || one.host.contains(u'.'));
        EXPECT_TRUE(here || one.tls == TlsMode::StartTls || one.tls == TlsMode::Implicit);
        EXPECT_EQ(one.port == 465, one.tls == TlsMode::Implicit);
        EXPECT_EQ(one.userHint == Provider::UserHint::Literal, !one.user.isEmpty());
        EXPECT_EQ(one.userHint == Provider::UserHint::None, one.secretHint == Provider::SecretHint::None);
        EXPECT_TRUE(here || one.userHint != Provider::UserHint::None);
    }
    EXPECT_GE(names.size(), 20);
}
