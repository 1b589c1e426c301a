// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>

#include <chrono>
#include <functional>

namespace postscope::test {

/// One thing that a scripted server does.
struct Step {
    enum class Kind {
        Say,     ///< sends `octets`
        Expect,  ///< waits for a line that begins with `octets`; another line ends the script, and is kept as the surprise
        Content, ///< reads up to the final dot
        Swallow, ///< the same, and keeps none of it
        Tls,     ///< starts TLS as a server; with `octets`, these leave in clear just before it
        Close,
        Reset, ///< closes without reading what has come
        Deaf,  ///< reads nothing more before hear()
    };
    Kind kind = Kind::Say;
    QByteArray octets;
};

[[nodiscard]] Step say(const QByteArray &line);
[[nodiscard]] Step raw(const QByteArray &octets);
[[nodiscard]] Step expect(const QByteArray &start);
[[nodiscard]] Step content();
[[nodiscard]] Step swallow();
[[nodiscard]] Step tls();
[[nodiscard]] Step close();
[[nodiscard]] Step reset();
[[nodiscard]] Step deaf();

/// A server on a free loopback port that plays one script to every client, then stays silent. TLS as "localhost" unless told otherwise.
class ScriptedServer final : public QTcpServer {
    Q_OBJECT

public:
    explicit ScriptedServer(QList<Step> script, QObject *parent = nullptr);

    /// Name of the .pem and .key in tests/data/tls.
    void setCertificate(const QString &name) { m_certificate = name; }
    /// Changes how TLS is done: versions, whether a client is asked for a certificate.
    void setTls(std::function<void(QSslConfiguration &)> change) { m_tlsChange = std::move(change); }
    /// Ends Deaf.
    void hear();
    [[nodiscard]] const QByteArrayList &lines() const { return m_lines; }
    [[nodiscard]] const QByteArray &content() const { return m_content; }
    [[nodiscard]] const QByteArray &surprise() const { return m_surprise; }
    [[nodiscard]] int connections() const { return m_connections; }
    /// All steps were played for the latest client.
    [[nodiscard]] bool played() const { return m_next == m_script.size(); }
    [[nodiscard]] bool clientGone() const { return m_gone; }

Q_SIGNALS:
    /// The step of this number is next.
    void reached(qsizetype step);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void play();
    void startTls();
    [[nodiscard]] bool playStep(const Step &step);
    [[nodiscard]] bool takeLine(const QByteArray &start);
    [[nodiscard]] bool takeContent();
    [[nodiscard]] bool swallowContent();

    QList<Step> m_script;
    std::function<void(QSslConfiguration &)> m_tlsChange;
    QString m_certificate = QStringLiteral("localhost");
    QPointer<QSslSocket> m_socket;
    qsizetype m_next = 0;
    bool m_deaf = false;
    bool m_gone = false;
    int m_connections = 0;
    QByteArray m_in;
    qsizetype m_searched = 0; // no end of content before it
    QByteArrayList m_lines;
    QByteArray m_content;
    QByteArray m_surprise;
};

/// The PEM of tests/data/tls/NAME.pem.
[[nodiscard]] QByteArray testCertificate(const QString &name = QStringLiteral("localhost"));
/// Runs the event loop until `condition` holds; false when it does not within `limit`.
[[nodiscard]] bool eventually(const std::function<bool()> &condition, std::chrono::milliseconds limit = std::chrono::seconds(10));

} // namespace postscope::test
