package nl.zorgvuldig.platform.files.examination;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.files.FileRejection;

/// Examination of a document of Word (DOCX, ECMA-376): by the declared type of each part
/// (`[Content_Types].xml`) and by the target of each relationship (every `*.rels`), never by the
/// name of a part. Anything not on the lists is refused.
final class WordExam {
    private static final String TYPES = "[Content_Types].xml";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String WORD = OFFICE + "wordprocessingml.";
    private static final String MAIN = WORD + "document.main+xml";
    private static final String RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml";

    /// XML that is read as part of the text.
    private static final Set<String> WORDS = Set.of(
            "document.main+xml",
            "document.glossary+xml",
            "styles+xml",
            "settings+xml",
            "websettings+xml",
            "fonttable+xml",
            "numbering+xml",
            "footnotes+xml",
            "endnotes+xml",
            "header+xml",
            "footer+xml",
            "comments+xml",
            "commentsextended+xml",
            "commentsids+xml",
            "commentsextensible+xml",
            "people+xml");

    /// Other XML.
    private static final Set<String> PLAIN = Set.of(
            "application/xml",
            "text/xml",
            OFFICE + "theme+xml",
            OFFICE + "themeoverride+xml",
            OFFICE + "extended-properties+xml",
            OFFICE + "custom-properties+xml",
            OFFICE + "customxmlproperties+xml",
            OFFICE + "vmldrawing",
            OFFICE + "drawing+xml",
            OFFICE + "drawingml.chart+xml",
            OFFICE + "drawingml.chartshapes+xml",
            OFFICE + "drawingml.diagramdata+xml",
            OFFICE + "drawingml.diagramlayout+xml",
            OFFICE + "drawingml.diagramstyle+xml",
            OFFICE + "drawingml.diagramcolors+xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
            "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml",
            "application/vnd.ms-word.styleswitheffects+xml",
            "application/vnd.ms-office.drawingml.diagramdrawing+xml",
            "application/vnd.ms-office.drawingml.chartex+xml",
            "application/vnd.ms-office.chartstyle+xml",
            "application/vnd.ms-office.chartex+xml",
            "application/vnd.ms-office.chartcolorstyle+xml",
            "application/vnd.ms-office.classificationlabels+xml",
            "application/inkml+xml");

    /// Binary parts that a reader takes for a font, printer settings or the place of a signature.
    private static final Set<String> BYTES = Set.of(
            OFFICE + "obfuscatedfont",
            "application/x-fontdata",
            "application/x-font-ttf",
            "application/x-font-otf",
            "font/ttf",
            "font/otf",
            WORD + "printersettings",
            OFFICE + "spreadsheetml.printersettings",
            "application/vnd.openxmlformats-package.digital-signature-origin");

    private static final Pattern MACROS = Pattern.compile(".*(macroenabled|vbaproject|vbadata|keymap|toolbars).*");
    private static final Pattern RELATION =
            Pattern.compile("http://(?:schemas\\.openxmlformats\\.org/(?:officeDocument/2006|package/2006)"
                    + "|purl\\.oclc\\.org/ooxml/officeDocument"
                    + "|schemas\\.microsoft\\.com/office/\\d{4}(?:/\\d{2})?)"
                    + "/relationships/(?:metadata/)?([A-Za-z-]+(?:/[A-Za-z-]+)?)");

    /// Allowed relationships within the document.
    private static final Set<String> RELATIONS = Set.of(
            "officedocument",
            "core-properties",
            "extended-properties",
            "custom-properties",
            "customproperties",
            "extendedproperties",
            "thumbnail",
            "classificationlabels",
            "styles",
            "styleswitheffects",
            "settings",
            "websettings",
            "fonttable",
            "font",
            "theme",
            "themeoverride",
            "numbering",
            "footnotes",
            "endnotes",
            "header",
            "footer",
            "comments",
            "commentsextended",
            "commentsids",
            "commentsextensible",
            "people",
            "image",
            "hdphoto",
            "hyperlink",
            "customxml",
            "customxmlprops",
            "glossarydocument",
            "chart",
            "chartex",
            "chartstyle",
            "chartcolorstyle",
            "chartusershapes",
            "drawing",
            "vmldrawing",
            "diagramdata",
            "diagramlayout",
            "diagramquickstyle",
            "diagramcolors",
            "diagramdrawing",
            "printersettings",
            "digital-signature/origin",
            "digital-signature/signature");
    private static final Set<String> EMBEDDING =
            Set.of("oleobject", "package", "afchunk", "control", "activexcontrolbinary");
    private static final Set<String> PROGRAMS =
            Set.of("vbaproject", "wordvbadata", "keymapcustomizations", "attachedtoolbars");

    private final ZipParts parts;
    private final Map<String, String> byExtension = new HashMap<>();
    private final Map<String, String> byPart = new HashMap<>();
    private final List<String> mains = new ArrayList<>();

    private WordExam(ZipParts parts) {
        this.parts = parts;
    }

    static boolean is(ZipParts parts) {
        return parts.has(TYPES);
    }

    static DocumentExam.Found of(ZipParts parts) throws IOException {
        WordExam exam = new WordExam(parts);
        exam.readTypes();
        Map<String, String> types = exam.types();
        for (Map.Entry<String, String> part : types.entrySet()) {
            judgeType(part.getValue());
        }
        for (Map.Entry<String, String> part : types.entrySet()) {
            exam.judge(part.getKey(), part.getValue());
        }
        if (exam.mains.size() != 1 || !MAIN.equalsIgnoreCase(types.get(exam.mains.getFirst()))) {
            throw new ExaminationFailure(FileRejection.KIND);
        }
        try (InputStream in = parts.read(exam.mains.getFirst())) {
            return new DocumentExam.Found(FileFormat.DOCX, DocumentParagraphs.ofWord(in));
        }
    }

    private void readTypes() throws IOException {
        try (InputStream in = parts.read(TYPES)) {
            SafeXml.walk(in, xml -> {
                switch (xml.getLocalName()) {
                    case "Default" -> put(byExtension, "Extension", xml);
                    case "Override" -> put(byPart, "PartName", xml);
                    case "Types" -> {}
                    default -> throw new ExaminationFailure(FileRejection.UNREADABLE);
                }
            });
        }
    }

    private static void put(Map<String, String> types, String key, XMLStreamReader xml) {
        String name = SafeXml.attribute(xml, key).orElse("").toLowerCase(Locale.ROOT);
        String type = SafeXml.attribute(xml, "ContentType").orElse("");
        if (types.put(name, type.toLowerCase(Locale.ROOT)) != null) {
            throw new ExaminationFailure(FileRejection.UNREADABLE);
        }
    }

    /// The type of each part, in lower case.
    ///
    /// @throws ExaminationFailure when a part has no declared type
    private Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        for (String name : parts.names()) {
            if (!name.equals(TYPES)) {
                types.put(name, type(name).orElseThrow(() -> new ExaminationFailure(FileRejection.UNREADABLE)));
            }
        }
        return types;
    }

    private Optional<String> type(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        String extension = plain.substring(plain.lastIndexOf('.') + 1);
        return Optional.ofNullable(byPart.get("/" + plain)).or(() -> Optional.ofNullable(byExtension.get(extension)));
    }

    private static void judgeType(String type) {
        if (MACROS.matcher(type).matches()) {
            throw new ExaminationFailure(FileRejection.MACRO);
        }
        if (!type.equals(RELATIONSHIPS)
                && !words(type)
                && !PLAIN.contains(type)
                && !BYTES.contains(type)
                && !type.startsWith("image/")) {
            throw new ExaminationFailure(FileRejection.ATTACHMENT);
        }
    }

    private static boolean words(String type) {
        return type.startsWith(WORD) && WORDS.contains(type.substring(WORD.length()));
    }

    private void judge(String name, String type) throws IOException {
        boolean relationships = name.matches("(?i)(.*/)?_rels/[^/]*\\.rels");
        if (relationships != type.equals(RELATIONSHIPS)) {
            throw new ExaminationFailure(FileRejection.UNREADABLE);
        }
        if (relationships) {
            judgeRelationships(name);
        } else if (type.startsWith("image/")) {
            EmbeddedPictures.demandPicture(parts, name);
        } else if (!BYTES.contains(type)) {
            WordFields fields = new WordFields();
            try (InputStream in = parts.read(name)) {
                SafeXml.walk(in, fields);
            }
            fields.close();
        } else {
            demandBytes(name);
        }
    }

    /// Refuses a program or another document under the name of a font.
    private void demandBytes(String name) throws IOException {
        if (!name.matches("(?i).+\\.(odttf|ttf|otf|fntdata|bin|sigs)")) {
            throw new ExaminationFailure(FileRejection.ATTACHMENT);
        }
        try (InputStream in = parts.read(name)) {
            byte[] head = in.readNBytes(4);
            if (starts(head, 'M', 'Z') || starts(head, 'P', 'K') || starts(head, 0xd0, 0xcf)) {
                throw new ExaminationFailure(FileRejection.ATTACHMENT);
            }
        }
    }

    private static boolean starts(byte[] head, int first, int second) {
        return head.length > 1 && (head[0] & 0xff) == first && (head[1] & 0xff) == second;
    }

    private void judgeRelationships(String name) throws IOException {
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        String parent = folder.substring(0, folder.length() - "_rels/".length());
        String source = parent + name.substring(folder.length(), name.length() - ".rels".length());
        if (source.endsWith(".rels") || !source.isEmpty() && !parts.has(source)) {
            throw new ExaminationFailure(FileRejection.UNREADABLE);
        }
        try (InputStream in = parts.read(name)) {
            SafeXml.walk(in, xml -> {
                switch (xml.getLocalName()) {
                    case "Relationship" -> judge(xml, source, parent);
                    case "Relationships" -> {}
                    default -> throw new ExaminationFailure(FileRejection.UNREADABLE);
                }
            });
        }
    }

    private void judge(XMLStreamReader xml, String source, String parent) {
        String relation = relation(SafeXml.attribute(xml, "Type").orElse(""));
        String target = SafeXml.attribute(xml, "Target").orElse("");
        switch (SafeXml.attribute(xml, "TargetMode").orElse("Internal").toLowerCase(Locale.ROOT)) {
            case "external" -> {
                if (!relation.equals("hyperlink") || !DocumentLinks.ordinary(target)) {
                    throw new ExaminationFailure(FileRejection.REMOTE);
                }
            }
            case "internal" -> judgeInside(relation, target, source, parent);
            default -> throw new ExaminationFailure(FileRejection.UNREADABLE);
        }
    }

    private static String relation(String type) {
        Matcher known = RELATION.matcher(type);
        return known.matches() ? known.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private void judgeInside(String relation, String target, String source, String parent) {
        if (PROGRAMS.contains(relation)) {
            throw new ExaminationFailure(FileRejection.MACRO);
        }
        if (EMBEDDING.contains(relation)) {
            throw new ExaminationFailure(FileRejection.ATTACHMENT);
        }
        if (!RELATIONS.contains(relation) || !within(target, parent)) {
            throw new ExaminationFailure(FileRejection.REMOTE);
        }
        if (relation.equals("officedocument")) {
            if (!source.isEmpty()) {
                throw new ExaminationFailure(FileRejection.UNREADABLE);
            }
            mains.add(target.startsWith("/") ? target.substring(1) : parent + target);
        }
    }

    /// `..` leads out of a folder, never out of the document.
    private static boolean within(String target, String parent) {
        int depth = target.startsWith("/")
                ? 0
                : (int) parent.chars().filter(c -> c == '/').count();
        for (String step : target.split("/", -1)) {
            depth += step.equals("..") ? -1 : 0;
            if (depth < 0) {
                return false;
            }
            depth += step.isEmpty() || step.equals(".") || step.equals("..") ? 0 : 1;
        }
        return DocumentLinks.inside(target.replace("../", ""));
    }
}
