// SPDX-License-Identifier: MIT
#include "ui/inspect/server/offermodel.h"

#include "ui/icon.h"
#include "ui/inspect/plaintext.h"
#include "ui/inspect/server/treatment.h"
#include "ui/text/translations.h"

#include <algorithm>

namespace postscope::ui {

using namespace Qt::StringLiterals;
using delivery::CapabilityStage;
using delivery::OfferChange;
using delivery::ServerFacts;
using When = CapabilityStage::When;
using Kind = KeywordUse::Kind;

namespace {

constexpr When whens[] = {When::Clear, When::Tls, When::Authenticated};

QString joined(const smtp::Capability &capability)
{
    return QString::fromUtf8(capability.parameters.join(' '));
}

} // namespace

OfferModel::OfferModel(QObject *parent) : QAbstractTableModel(parent), m_texts(text::extensionTexts(text::language()))
{
}

void OfferModel::setFacts(const ServerFacts &facts)
{
    m_facts = facts;
    rebuild();
}

void OfferModel::setChoice(const ExtensionChoice &choice)
{
    m_choice = choice;
    rebuild();
}

void OfferModel::setAll(bool all)
{
    m_all = all;
    rebuild();
}

void OfferModel::setPalette(const QPalette &palette)
{
    m_palette = palette;
    rebuild();
}

QByteArrayList OfferModel::keywords() const
{
    QByteArrayList keywords = m_facts.keywords();
    const auto add = [&keywords](const QByteArray &keyword) {
        if (!keyword.isEmpty() && !keywords.contains(keyword))
            keywords << keyword;
    };
    for (const ServerFacts::Remark &remark : m_facts.remarks) {
        if (remark.note.code != Note::Code::AuthChosen)
            add(remark.keyword);
    }
    for (const QByteArray &keyword : m_choice.without)
        add(keyword);
    for (const smtp::Capability &capability : m_choice.with)
        add(capability.keyword);
    if (m_all) {
        for (const text::ExtensionText &extension : m_texts) {
            if (extension.keyword != "LMTP"_L1 && extension.keyword != "PROXY"_L1) // no words of EHLO
                add(extension.keyword.toLatin1());
        }
    }
    return keywords;
}

/// Rows stay where they are while the keywords are the same, so that a selection does.
void OfferModel::rebuild()
{
    QList<Row> rows;
    for (const QByteArray &keyword : keywords()) {
        Row row{.keyword = keyword, .extension = text::extensionText(QString::fromLatin1(keyword), text::language())};
        row.use = useOf(m_facts, keyword, row.extension);
        row.change = changeOf(m_facts, keyword);
        rows << row;
    }
    if (std::ranges::equal(rows, m_rows, {}, &Row::keyword, &Row::keyword)) {
        m_rows = rows;
        if (!rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int OfferModel::rowOf(const QByteArray &keyword) const
{
    const auto found = std::ranges::find(m_rows, keyword, &Row::keyword);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

bool OfferModel::isOffered(int row) const
{
    return std::ranges::any_of(whens, [&](When when) { return m_facts.offer(when, keyword(row)).has_value(); });
}

QString OfferModel::offeredParameters(int row) const
{
    QString parameters;
    for (const When when : whens) {
        if (const auto offer = m_facts.offer(when, keyword(row)))
            parameters = joined(*offer);
    }
    return parameters;
}

int OfferModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int OfferModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags OfferModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == NextSend ? flags | Qt::ItemIsUserCheckable : flags;
}

QString OfferModel::stageText(int row, When when) const
{
    const auto offer = m_facts.offer(when, keyword(row));
    if (!offer)
        return u"–"_s;
    return offer->parameters.isEmpty() ? tr("offered") : visible(joined(*offer));
}

QString OfferModel::messageText(const KeywordUse &use) const
{
    switch (use.kind) {
    case Kind::None:
        return tr("not used");
    case Kind::Used:
        return tr("used: %1").arg(use.words);
    case Kind::Masked:
        return tr("left out on your word");
    case Kind::Pretended:
        return use.words.isEmpty() ? tr("pretended on your word") : tr("pretended on your word: %1").arg(use.words);
    case Kind::Missing:
        return tr("wanted, but not offered");
    }
    Q_UNREACHABLE();
    return {};
}

QString OfferModel::textOf(int row, Column column) const
{
    const Row &one = m_rows.at(row);
    switch (column) {
    case Keyword:
        return visible(QByteArrayView(one.keyword));
    case NextSend: {
        const Treatment treatment = treatmentOf(m_choice, one.keyword);
        const QString parameters = visible(parametersOf(m_choice, one.keyword));
        return treatment == Treatment::AsOffered ? QString()
               : treatment == Treatment::LeftOut ? tr("left out")
               : parameters.isEmpty()            ? tr("pretended")
                                                 : tr("pretended: %1").arg(parameters);
    }
    case Clear:
    case Tls:
    case Authenticated:
        return stageText(row, whens[column - Clear]);
    case Change:
        return one.change.words;
    case Message:
        return messageText(one.use);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant OfferModel::iconOf(int row, Column column) const
{
    const Row &one = m_rows.at(row);
    if (column == NextSend && treatmentOf(m_choice, one.keyword) != Treatment::AsOffered)
        return icon("warning"_L1, Tone::Warning);
    if (column == Message && one.use.kind != Kind::None)
        return one.use.kind == Kind::Used ? icon("ok"_L1, Tone::Good) : icon("warning"_L1, Tone::Warning);
    if (column != Change || one.change.words.isEmpty())
        return {};
    if (one.change.suspicious)
        return icon("warning"_L1, Tone::Warning);
    return one.change.change == OfferChange::Added ? icon("more"_L1) : one.change.change == OfferChange::Gone ? icon("less"_L1) : icon("note"_L1);
}

QVariant OfferModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = Column(index.column());
    const QByteArray &word = m_rows.at(index.row()).keyword;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index.row(), column);
    case Qt::ToolTipRole:
        return plainToolTip(column == Message ? (QStringList(textOf(index.row(), column)) + use(index.row()).reasons).join(u'\n')
                                              : textOf(index.row(), column));
    case Qt::DecorationRole:
        return iconOf(index.row(), column);
    case Qt::CheckStateRole:
        return column == NextSend ? QVariant(isTicked(treatmentOf(m_choice, word), isOffered(index.row())) ? Qt::Checked : Qt::Unchecked) : QVariant();
    default:
        return {};
    }
}

bool OfferModel::setData(const QModelIndex &index, const QVariant &, int role)
{
    if (!index.isValid() || index.column() != NextSend || role != Qt::CheckStateRole)
        return false;
    const QByteArray word = keyword(index.row());
    Q_EMIT choiceWanted(treated(m_choice, word, toggled(treatmentOf(m_choice, word), isOffered(index.row()))));
    return true;
}

QVariant OfferModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == NextSend)
        return plainToolTip(tr("Ticked: it counts as offered in the sends that follow"));
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Keyword:
        return tr("Keyword");
    case NextSend:
        return tr("Next sends");
    case Clear:
    case Tls:
    case Authenticated:
        return stageName(whens[section - Clear]);
    case Change:
        return tr("Change");
    case Message:
        return tr("This message");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace postscope::ui
