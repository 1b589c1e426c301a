// SPDX-License-Identifier: MIT
#include "ui/text/findings.h"

#include <QCoreApplication>

namespace postscope::text {

namespace {

class MailingProblems {
    Q_DECLARE_TR_FUNCTIONS(MailingProblems)
};

/// The row, where one is to blame.
QString placeOf(const delivery::DataFailure &failure)
{
    return failure.row > 0 ? MailingProblems::tr("row %1 of %2").arg(QString::number(failure.row), failure.path) : failure.path;
}

} // namespace

Explanation explain(const delivery::DataFailure &failure)
{
    using Kind = delivery::DataFailure::Kind;
    const QString place = placeOf(failure);
    switch (failure.kind) {
    case Kind::Unreadable:
        return {MailingProblems::tr("This file could not be read: %1").arg(place), failure.detail,
                MailingProblems::tr("Check that it exists and that you may read it.")};
    case Kind::TooLarge:
        return {MailingProblems::tr("There is more in this file of data than can be sent at once: %1").arg(place), failure.detail,
                MailingProblems::tr("Divide it: it can have 100,000 rows, 1,000 columns and 64 MiB.")};
    case Kind::NotUnicode:
        return {MailingProblems::tr("This file of data is not in UTF-8: %1").arg(place), failure.detail,
                MailingProblems::tr("Save it once more, as CSV in UTF-8. UTF-16 with a byte order mark is understood too.")};
    case Kind::Malformed:
        return {MailingProblems::tr("A quotation mark stands where none may be, or stays open: %1").arg(place), failure.detail,
                MailingProblems::tr("A cell with a comma, a line break or a quotation mark in it is written in quotation marks, and those in it twice.")};
    case Kind::NoColumns:
        return {MailingProblems::tr("This file of data is empty: %1").arg(place), failure.detail,
                MailingProblems::tr("Its first line names the columns, each further one is a mail.")};
    case Kind::DoubleColumn:
        return {MailingProblems::tr("Two columns have the same name: %1").arg(place), failure.detail,
                MailingProblems::tr("Give each column a name of its own.")};
    case Kind::RowLength:
        return {MailingProblems::tr("A row has more or fewer cells than there are columns: %1").arg(place), failure.detail,
                MailingProblems::tr("A cell with a comma in it is written in quotation marks.")};
    case Kind::NoRows:
        return {MailingProblems::tr("This file names columns and has no rows: %1").arg(place), failure.detail,
                MailingProblems::tr("Each line behind the first is a mail.")};
    }
    return {};
}

Explanation explain(const delivery::RowProblem &problem)
{
    Explanation explanation = std::visit([](const auto &what) { return explain(what); }, problem.problem);
    explanation.headline = MailingProblems::tr("Row %1: %2").arg(QString::number(problem.row + 1), explanation.headline);
    return explanation;
}

} // namespace postscope::text
