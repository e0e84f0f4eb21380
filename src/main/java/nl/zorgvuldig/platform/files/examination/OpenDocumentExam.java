package nl.zorgvuldig.platform.files.examination;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.files.FileRejection;

/// Examination of a document of LibreOffice (ODT, OpenDocument 1.3): by the declared type of each
/// part (`META-INF/manifest.xml`), and by what each part refers to. Anything not on the lists is
/// refused.
final class OpenDocumentExam {
    private static final String TYPE = "application/vnd.oasis.opendocument.text";
    private static final String MIMETYPE = "mimetype";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String CONTENT = "content.xml";
    private static final Set<String> XML = Set.of("text/xml", "application/xml", "application/rdf+xml");
    private static final Set<String> BYTES = Set.of(
            "application/binary",
            "application/x-font-ttf",
            "application/x-font-otf",
            "application/vnd.ms-opentype",
            "font/ttf",
            "font/otf");

    private final ZipParts parts;
    private final Map<String, String> types = new HashMap<>();

    private OpenDocumentExam(ZipParts parts) {
        this.parts = parts;
    }

    static boolean is(ZipParts parts) throws IOException {
        if (!parts.has(MIMETYPE)) {
            return false;
        }
        try (InputStream in = parts.read(MIMETYPE)) {
            return new String(in.readNBytes(200), US_ASCII).strip().equals(TYPE);
        }
    }

    static DocumentExam.Found of(ZipParts parts) throws IOException {
        OpenDocumentExam exam = new OpenDocumentExam(parts);
        exam.readManifest();
        for (String name : parts.names()) {
            exam.judge(name);
        }
        try (InputStream in = parts.read(CONTENT)) {
            return new DocumentExam.Found(FileFormat.ODT, DocumentParagraphs.ofOpenDocument(in));
        }
    }

    private void readManifest() throws IOException {
        try (InputStream in = parts.read(MANIFEST)) {
            SafeXml.walk(in, xml -> {
                if (xml.getLocalName().equals("encryption-data")) {
                    throw new ExaminationFailure(FileRejection.PASSWORD);
                }
                if (xml.getLocalName().equals("file-entry")) {
                    enter(xml);
                }
            });
        }
    }

    private void enter(XMLStreamReader xml) {
        String path = SafeXml.attribute(xml, "full-path").orElse("");
        String type = SafeXml.attribute(xml, "media-type").orElse("").toLowerCase(Locale.ROOT);
        if (types.put(path, type) != null) {
            throw new ExaminationFailure(FileRejection.UNREADABLE);
        }
        if (path.endsWith("/") && type.startsWith(TYPE.substring(0, TYPE.lastIndexOf('.')))) {
            demand(path.equals("/") && type.equals(TYPE), FileRejection.ATTACHMENT);
        }
    }

    private static void demand(boolean kept, FileRejection otherwise) {
        if (!kept) {
            throw new ExaminationFailure(otherwise);
        }
    }

    private void judge(String name) throws IOException {
        if (name.equals(MIMETYPE) || name.equals(MANIFEST)) {
            return;
        }
        String folder = name.substring(0, name.indexOf('/') + 1).toLowerCase(Locale.ROOT);
        switch (folder) {
            case "basic/", "scripts/", "dialogs/" -> throw new ExaminationFailure(FileRejection.MACRO);
            case "meta-inf/" -> {
                demand(name.equals("META-INF/documentsignatures.xml"), FileRejection.MACRO);
                judgeXml(name);
            }
            case "" -> judgeOwn(name);
            case "pictures/", "media/", "thumbnails/" -> {
                listed(name);
                EmbeddedPictures.demandPicture(parts, name);
            }
            case "configurations2/" -> {
                if (!empty(name)) {
                    judgeXml(name);
                }
            }
            case "fonts/" -> demand(BYTES.contains(listed(name)), FileRejection.ATTACHMENT);
            default -> throw new ExaminationFailure(FileRejection.ATTACHMENT);
        }
    }

    private void judgeOwn(String name) throws IOException {
        switch (name) {
            case CONTENT, "styles.xml", "meta.xml", "settings.xml", "manifest.rdf" -> {
                demand(XML.contains(listed(name)), FileRejection.ATTACHMENT);
                judgeXml(name);
            }
            case "layout-cache" -> demand(BYTES.contains(listed(name)), FileRejection.ATTACHMENT);
            default -> throw new ExaminationFailure(FileRejection.ATTACHMENT);
        }
    }

    /// @throws ExaminationFailure when the manifest does not list it
    private String listed(String name) {
        String type = types.get(name);
        if (type == null) {
            throw new ExaminationFailure(FileRejection.UNREADABLE);
        }
        return type;
    }

    private boolean empty(String name) throws IOException {
        try (InputStream in = parts.read(name)) {
            return in.read() < 0;
        }
    }

    private void judgeXml(String name) throws IOException {
        try (InputStream in = parts.read(name)) {
            SafeXml.walk(in, new OpenDocumentLinks());
        }
    }
}
