// SPDX-License-Identifier: MIT
#include "core/explain/report.h"

#include "core/explain/embeddedreply.h"
#include "core/explain/octets.h"

#include <array>
#include <utility>

namespace postscope::explain {

namespace {

constexpr qsizetype maxValue = 8 * 1024; // octets of one field

struct Field {
    QByteArray name; // lower case
    QByteArray value;
};

/// A value of the form "type; value" (RFC 3464 2.1.2).
struct Typed {
    QByteArray type;
    QByteArray value;
};

Typed typed(const QByteArray &value)
{
    const qsizetype semicolon = value.indexOf(';');
    if (semicolon < 0)
        return {{}, value.trimmed()};
    return {value.left(semicolon).trimmed().toLower(), value.mid(semicolon + 1).trimmed()};
}

/// "<a@b>" is what some write for an address.
QByteArray addressIn(const QByteArray &value)
{
    QByteArray address = typed(value).value;
    if (address.startsWith('<') && address.endsWith('>'))
        address = address.sliced(1).chopped(1);
    return address;
}

ReportedRecipient::Action actionIn(const QByteArray &value)
{
    using Action = ReportedRecipient::Action;
    constexpr std::array<std::pair<const char *, Action>, 5> actions{{{"failed", Action::Failed},
                                                                      {"delayed", Action::Delayed},
                                                                      {"delivered", Action::Delivered},
                                                                      {"relayed", Action::Relayed},
                                                                      {"expanded", Action::Expanded}}};
    for (const auto &[name, action] : actions) {
        if (beginsWith(value, name))
            return action;
    }
    return Action::Unknown;
}

/// Cuts fields out of the octets, group by group.
class FieldReader {
public:
    explicit FieldReader(QByteArrayView octets) : m_rest(octets) {}

    /// The fields up to the next empty line; nothing at the end.
    [[nodiscard]] std::optional<QList<Field>> nextGroup()
    {
        constexpr qsizetype maxFields = 100;
        QList<Field> fields;
        while (!m_rest.isEmpty()) {
            const QByteArrayView line = takeLine();
            if (line.trimmed().isEmpty()) {
                if (!fields.isEmpty())
                    return fields;
                continue;
            }
            const qsizetype colon = line.indexOf(':');
            if ((line[0] == ' ' || line[0] == '\t') && !fields.isEmpty()) {
                if (fields.last().value.size() < maxValue)
                    fields.last().value += ' ' + line.trimmed().first(std::min(line.trimmed().size(), maxValue)).toByteArray();
            } else if (colon > 0 && fields.size() < maxFields) {
                const QByteArrayView value = line.sliced(colon + 1).trimmed();
                fields << Field{line.first(colon).trimmed().toByteArray().toLower(), value.first(std::min(value.size(), maxValue)).toByteArray()};
            }
        }
        return fields.isEmpty() ? std::nullopt : std::optional(fields);
    }

private:
    [[nodiscard]] QByteArrayView takeLine()
    {
        const qsizetype end = m_rest.indexOf('\n');
        const QByteArrayView line = end < 0 ? m_rest : m_rest.first(end);
        m_rest = end < 0 ? QByteArrayView() : m_rest.sliced(end + 1);
        return line.endsWith('\r') ? line.chopped(1) : line;
    }

    QByteArrayView m_rest;
};

void take(const Field &field, ReportedRecipient &recipient)
{
    if (field.name == "original-recipient")
        recipient.originalRecipient = addressIn(field.value);
    else if (field.name == "final-recipient")
        recipient.finalRecipient = addressIn(field.value);
    else if (field.name == "action")
        recipient.action = actionIn(field.value);
    else if (field.name == "status")
        recipient.status = enhancedAt(field.value, 0);
    else if (field.name == "remote-mta")
        recipient.remoteMta = typed(field.value).value;
    else if (field.name == "last-attempt-date")
        recipient.lastAttempt = field.value;
    else if (field.name == "will-retry-until")
        recipient.willRetryUntil = field.value;
    if (field.name != "diagnostic-code")
        return;
    const Typed diagnostic = typed(field.value);
    recipient.diagnosticType = diagnostic.type;
    recipient.diagnostic = diagnostic.value;
    if (const auto found = firstEmbedded(diagnostic.value, diagnostic.type == "smtp"))
        recipient.reply = found->reply;
}

void take(const Field &field, Report &report)
{
    if (field.name == "reporting-mta")
        report.reportingMta = typed(field.value).value;
    else if (field.name == "received-from-mta")
        report.receivedFromMta = typed(field.value).value;
    else if (field.name == "original-envelope-id")
        report.envelopeId = field.value;
    else if (field.name == "arrival-date")
        report.arrivalDate = field.value;
}

} // namespace

std::optional<Report> readReport(QByteArrayView octets)
{
    Report report;
    FieldReader reader(octets);
    while (const auto group = reader.nextGroup()) {
        ReportedRecipient recipient;
        for (const Field &field : *group) {
            take(field, report);
            take(field, recipient);
        }
        if (recipient.finalRecipient.isEmpty() && recipient.originalRecipient.isEmpty())
            continue;
        report.truncated = report.recipients.size() == Report::maxRecipients;
        if (report.truncated)
            break;
        report.recipients << recipient;
    }
    return report.recipients.isEmpty() ? std::nullopt : std::optional(report);
}

} // namespace postscope::explain
