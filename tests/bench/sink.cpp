// SPDX-License-Identifier: MIT
// A server that takes every mail as fast as the machine can and keeps nothing: bench_sink PORT [CERTIFICATE.pem], the latter for TLS from the first octet.
#include <openssl/ssl.h>

#include <arpa/inet.h>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <netinet/tcp.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

using namespace std::literals;

/// One client: octets in, octets out, in clear or inside TLS.
class Peer {
public:
    Peer(int descriptor, SSL_CTX *context) : m_descriptor(descriptor)
    {
        const int on = 1;
        setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        if (context) {
            m_tls = SSL_new(context);
            SSL_set_fd(m_tls, descriptor);
            SSL_accept(m_tls);
        }
    }
    ~Peer()
    {
        if (m_tls)
            SSL_free(m_tls);
        close(m_descriptor);
    }
    Peer(const Peer &) = delete;
    Peer &operator=(const Peer &) = delete;

    void write(std::string_view octets)
    {
        if (m_tls)
            SSL_write(m_tls, octets.data(), int(octets.size()));
        else [[maybe_unused]]
            const auto written = ::send(m_descriptor, octets.data(), octets.size(), MSG_NOSIGNAL);
    }
    long read(char *to, std::size_t most) { return m_tls ? SSL_read(m_tls, to, int(most)) : ::read(m_descriptor, to, most); }

private:
    int m_descriptor;
    SSL *m_tls = nullptr;
};

/// What is said to one client. Content is skipped up to its final dot, or for as long as BDAT said.
class Talk {
public:
    explicit Talk(Peer &peer) : m_peer(peer) { m_peer.write("220 sink.invalid ESMTP\r\n"); }

    /// False: the client has said QUIT.
    bool take(std::string_view octets)
    {
        while (!octets.empty() && m_open)
            octets = m_chunk > 0 ? skipChunk(octets) : m_content ? skipContent(octets) : takeCommand(octets);
        if (!m_answers.empty())
            m_peer.write(m_answers);
        m_answers.clear();
        return m_open;
    }

private:
    std::string_view skipChunk(std::string_view octets)
    {
        const auto taken = std::min<std::size_t>(m_chunk, octets.size());
        m_chunk -= taken;
        if (m_chunk == 0)
            m_answers += "250 taken\r\n";
        return octets.substr(taken);
    }

    std::string_view skipContent(std::string_view octets)
    {
        // The end may be split between two reads: the last four octets of the one before are kept.
        const std::string seam = m_tail + std::string(octets.substr(0, 4));
        const auto split = seam.find("\r\n.\r\n"sv);
        std::size_t end = std::string_view::npos;
        if (split != std::string::npos)
            end = split + 5 - m_tail.size();
        else if (const auto found = octets.find("\r\n.\r\n"sv); found != std::string_view::npos)
            end = found + 5;
        if (end == std::string_view::npos) {
            m_tail = (m_tail + std::string(octets.substr(octets.size() < 4 ? 0 : octets.size() - 4)));
            m_tail = m_tail.substr(m_tail.size() < 4 ? 0 : m_tail.size() - 4);
            return {};
        }
        m_content = false;
        m_answers += "250 taken\r\n";
        return octets.substr(end);
    }

    std::string_view takeCommand(std::string_view octets)
    {
        const auto end = octets.find('\n');
        m_line += octets.substr(0, end);
        if (end == std::string_view::npos)
            return {};
        const std::string verb = m_line.substr(0, 4);
        if (verb == "EHLO") {
            m_answers += "250-sink.invalid\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-CHUNKING\r\n250 SIZE\r\n";
        } else if (verb == "DATA") {
            m_answers += "354 go on\r\n";
            m_content = true;
            m_tail = "\r\n";
        } else if (verb == "BDAT") {
            m_chunk = std::strtoull(m_line.c_str() + 5, nullptr, 10);
            if (m_chunk == 0)
                m_answers += "250 taken\r\n";
        } else if (verb == "QUIT") {
            m_answers += "221 bye\r\n";
            m_open = false;
        } else {
            m_answers += "250 ok\r\n";
        }
        m_line.clear();
        return octets.substr(end + 1);
    }

    Peer &m_peer;
    std::string m_line, m_tail, m_answers;
    std::size_t m_chunk = 0;
    bool m_content = false;
    bool m_open = true;
};

void serve(int descriptor, SSL_CTX *context)
{
    Peer peer(descriptor, context);
    Talk talk(peer);
    std::vector<char> buffer(256 * 1024);
    for (long got = 0; (got = peer.read(buffer.data(), buffer.size())) > 0;) {
        if (!talk.take({buffer.data(), std::size_t(got)}))
            break;
    }
}

SSL_CTX *contextOf(const char *path)
{
    SSL_CTX *context = SSL_CTX_new(TLS_server_method());
    if (SSL_CTX_use_certificate_chain_file(context, path) == 1 && SSL_CTX_use_PrivateKey_file(context, path, SSL_FILETYPE_PEM) == 1)
        return context;
    std::fprintf(stderr, "bench_sink: %s has no certificate and key\n", path);
    std::exit(1);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_sink PORT [CERTIFICATE.pem]\n");
        return 1;
    }
    std::signal(SIGPIPE, SIG_IGN);
    SSL_CTX *context = argc > 2 ? contextOf(argv[2]) : nullptr;
    const int listener = socket(AF_INET, SOCK_STREAM, 0);
    const int on = 1;
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(std::uint16_t(std::atoi(argv[1])));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 || listen(listener, 128) != 0) {
        std::perror("bench_sink");
        return 1;
    }
    for (;;) {
        const int descriptor = accept(listener, nullptr, nullptr);
        if (descriptor >= 0)
            std::thread(serve, descriptor, context).detach();
    }
}
