package nl.zorgvuldig.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import nl.zorgvuldig.school.roster.reading.RosterReader;
import nl.zorgvuldig.school.roster.records.RosterFile;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileXmlTest {
    private static final String HEAD = "<EDEX><school><schooljaar>2026-2027</schooljaar></school>";

    private static void refusedFor(RosterProblemKind kind, RosterFile file) {
        assertThat(Samples.errors(file)).containsExactly(kind);
        assertThat(file.pupils()).isEmpty();
    }

    @Test
    void an_entity_bomb_does_not_go_off() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE EDEX [<!ENTITY a \"lol\">");
        for (char entity = 'b'; entity <= 'k'; entity++) {
            bomb.append("<!ENTITY ").append(entity).append(" \"");
            bomb.append(("&" + (char) (entity - 1) + ";").repeat(10)).append("\">");
        }
        refusedFor(RosterProblemKind.XML_DOCTYPE, Samples.read(bomb + "]><EDEX>&k;</EDEX>"));
    }

    @Test
    void nothing_is_fetched_from_disk_or_network(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.dtd";
            for (String type : new String[] {
                "<!DOCTYPE EDEX SYSTEM \"" + url + "\">",
                "<!DOCTYPE EDEX [<!ENTITY x SYSTEM \"" + url + "\">]>",
                "<!DOCTYPE EDEX [<!ENTITY % x SYSTEM \"" + url + "\"> %x;]>",
                "<!DOCTYPE EDEX [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
            }) {
                RosterFile file = Samples.read(type + HEAD + "&x;</EDEX>");
                refusedFor(RosterProblemKind.XML_DOCTYPE, file);
                assertThat(file.toString()).doesNotContain("geheim");
            }
            RosterFile named = Samples.edexml(
                    "noNamespaceSchemaLocation=\"EDEXML.structuur.xsd\"", "noNamespaceSchemaLocation=\"" + url + "\"");
            assertThat(named.isRefused()).isFalse();
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<EDEX>",
                "<EDEX></EDEX",
                "<EDEX><school></EDEX>",
                "<EDEX/><EDEX/>",
                "<EDEX/>rest",
                "<EDEX a='1' a='2'/>",
                "<EDEX>&onbekend;</EDEX>",
                "<EDEX>\u0001</EDEX>",
                "<?xml version='1.0'?>",
                "<",
                "< EDEX/>",
                "<EDEX xmlns:x=''/>"
            })
    void broken_xml_is_refused_in_words(String text) {
        RosterFile file = Samples.read(text);

        assertThat(Samples.errors(file)).hasSize(1);
        assertThat(Samples.errors(file).getFirst())
                .isIn(RosterProblemKind.XML_MALFORMED, RosterProblemKind.XML_DOCTYPE);
    }

    @Test
    void a_file_that_breaks_off_anywhere_is_refused_not_read_in_part() {
        String text = Samples.text("edexml-2.1.xml").strip();
        for (int end = text.indexOf("<leerlingen>"); end < text.length(); end += 97) {
            assertThat(Samples.read(text.substring(0, end)).isRefused())
                    .as("cut at %s", end)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>EDEX</body></html>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>",
                "<edex/>"
            })
    void other_xml_is_told_apart(String text) {
        refusedFor(RosterProblemKind.XML_OTHER_ROOT, Samples.read(text));
    }

    @Test
    void xml_deeper_than_edexml_can_be_is_not_followed_down() {
        String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);

        refusedFor(RosterProblemKind.XML_TOO_DEEP, Samples.read(HEAD + deep + "</EDEX>"));
    }

    @Test
    void a_million_elements_are_too_many() {
        refusedFor(
                RosterProblemKind.XML_TOO_MANY_ELEMENTS,
                Samples.read(HEAD + "<x>" + "<a/>".repeat(1_000_001) + "</x></EDEX>"));
    }

    @Test
    void more_pupils_than_any_school_has_are_too_many() {
        refusedFor(
                RosterProblemKind.TOO_MANY_RECORDS,
                Samples.read(HEAD + "<leerlingen>" + "<leerling key='a'/>".repeat(50_001) + "</leerlingen></EDEX>"));
    }

    @Test
    void a_text_without_end_is_cut_off_early() {
        String endless = "x".repeat(5_000_000);

        refusedFor(
                RosterProblemKind.TEXT_TOO_LONG,
                Samples.read("<EDEX><school><schooljaar>" + endless + "</schooljaar></school></EDEX>"));
    }

    @Test
    void a_field_left_behind_may_be_as_long_as_it_likes() {
        RosterFile file = Samples.edexml("Een opmerking die hier blijft", "x".repeat(1_000_000));

        assertThat(file.isRefused()).isFalse();
    }

    @Test
    void a_file_of_500_mb_is_answered_after_50() {
        Endless endless = new Endless(HEAD + "<x>", "<!-- vulling vulling vulling vulling vulling -->\n", 500L << 20);

        refusedFor(RosterProblemKind.FILE_TOO_LARGE, RosterReader.read(endless, Samples.TODAY));
        assertThat(endless.given).isLessThan(51L << 20);
    }

    @Test
    void a_file_of_500_mb_on_disk_is_answered_without_reading(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("groot.xml");
        try (var out = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(500L << 20);
        }

        refusedFor(RosterProblemKind.FILE_TOO_LARGE, RosterReader.read(file, Samples.TODAY));
    }

    @Test
    void a_file_that_is_not_there_is_an_answer_too(@TempDir Path folder) {
        refusedFor(RosterProblemKind.FILE_UNREADABLE, RosterReader.read(folder.resolve("weg.xml"), Samples.TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"key,naam\np1,Jan", "%PDF-1.7", "GIF89a/*<script>", "   ", "PK", "{\"EDEX\":1}"})
    void what_is_neither_xml_nor_zip_is_told_apart(String text) {
        refusedFor(RosterProblemKind.FILE_NOT_RECOGNISED, Samples.read(text));
    }

    @Test
    void an_empty_file_is_called_empty() {
        refusedFor(RosterProblemKind.FILE_EMPTY, Samples.read(new byte[0]));
    }

    @Test
    void a_file_full_of_the_same_mistake_gets_a_short_answer_that_counts_the_rest() {
        StringBuilder pupils = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            pupils.append("<leerling key='#").append(i).append("'/>");
        }
        RosterFile file = Samples.read(HEAD + "<leerlingen>" + pupils + "</leerlingen></EDEX>");

        assertThat(file.problems()).hasSizeLessThan(60);
        assertThat(Samples.only(file, RosterProblemKind.MORE_OF_THE_SAME).values())
                .containsExactly(950);
    }

    /// A stream that goes on until `length`, and counts what was taken from it.
    private static final class Endless extends InputStream {
        private final byte[] start;
        private final byte[] filling;
        private final long length;
        private long given;

        Endless(String start, String filling, long length) {
            this.start = start.getBytes(StandardCharsets.UTF_8);
            this.filling = filling.getBytes(StandardCharsets.UTF_8);
            this.length = length;
        }

        @Override
        public int read() {
            if (given >= length) {
                return -1;
            }
            long at = given++;
            return at < start.length ? start[(int) at] : filling[(int) ((at - start.length) % filling.length)];
        }
    }
}
