// SPDX-License-Identifier: MIT
// What composebench.cpp does, by GMime.
#include <gmime/gmime.h>

#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

std::string repeated(const char *text, int count)
{
    std::string all;
    for (int i = 0; i < count; ++i)
        all += text;
    return all;
}

GMimePart *leaf(const char *type, const char *subtype, GMimeContentEncoding encoding, const std::string &octets)
{
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(octets.data(), octets.size());
    GMimeDataWrapper *content = g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT);
    GMimePart *part = g_mime_part_new_with_type(type, subtype);
    g_mime_part_set_content(part, content);
    g_mime_part_set_content_encoding(part, encoding);
    g_object_unref(content);
    g_object_unref(stream);
    return part;
}

void add(GMimeMultipart *multipart, GMimePart *part)
{
    g_mime_multipart_add(multipart, GMIME_OBJECT(part));
    g_object_unref(part);
}

long long written(const std::string &text, const std::string &html, const std::string *files)
{
    GMimeMessage *message = g_mime_message_new(TRUE);
    g_mime_message_add_mailbox(message, GMIME_ADDRESS_TYPE_FROM, "Jörg Müller", "joerg@example.org");
    g_mime_message_add_mailbox(message, GMIME_ADDRESS_TYPE_TO, "王小明", "ming@example.net");
    g_mime_message_add_mailbox(message, GMIME_ADDRESS_TYPE_TO, "Zoë", "zoe@example.net");
    g_mime_message_add_mailbox(message, GMIME_ADDRESS_TYPE_TO, nullptr, "b@example.net");
    g_mime_message_set_subject(message, "Grüße aus Köln 🙂 und ein Betreff, der lang genug ist, dass er in mehreren Zeilen steht", "utf-8");
    GDateTime *now = g_date_time_new_now_local();
    g_mime_message_set_date(message, now);
    g_date_time_unref(now);
    char *id = g_mime_utils_generate_message_id("example.org");
    g_mime_message_set_message_id(message, id);
    g_free(id);
    GMimeMultipart *alternative = g_mime_multipart_new_with_subtype("alternative");
    GMimePart *plain = leaf("text", "plain", GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE, text);
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(plain), "charset", "utf-8");
    add(alternative, plain);
    GMimePart *rich = leaf("text", "html", GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE, html);
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(rich), "charset", "utf-8");
    add(alternative, rich);
    GMimeMultipart *mixed = g_mime_multipart_new_with_subtype("mixed");
    g_mime_multipart_add(mixed, GMIME_OBJECT(alternative));
    g_object_unref(alternative);
    for (int i = 0; i < 10; ++i) {
        GMimePart *file = leaf("application", "octet-stream", GMIME_CONTENT_ENCODING_BASE64, files[i]);
        g_mime_part_set_filename(file, ("file-" + std::to_string(i) + ".bin").c_str());
        add(mixed, file);
    }
    g_mime_message_set_mime_part(message, GMIME_OBJECT(mixed));
    g_object_unref(mixed);
    GMimeStream *out = g_mime_stream_mem_new();
    g_mime_object_write_to_stream(GMIME_OBJECT(message), nullptr, out);
    const long long size = g_mime_stream_length(out);
    g_object_unref(out);
    g_object_unref(message);
    return size;
}

} // namespace

int main(int argc, char **argv)
{
    g_mime_init();
    const int count = argc > 1 ? atoi(argv[1]) : 10'000;
    const std::string text = repeated("Hallo Zoë, hier ist der Text, der auch Umlaute hat: äöü.\r\n", 20);
    const std::string html = repeated("<p>Hallo <b>Zoë</b>, hier ist der Text, der auch Umlaute hat: äöü.</p>\r\n", 20);
    std::string files[10];
    for (int i = 0; i < 10; ++i) {
        for (int at = 0; at < 2048; ++at)
            files[i] += char((at * 31 + i * 7 + at / 256) & 255);
    }
    long long total = 0;
    for (int i = 0; i < count; ++i)
        total += written(text, html, files);
    std::printf("%lld\n", total);
    return total > 0 ? 0 : 1;
}
