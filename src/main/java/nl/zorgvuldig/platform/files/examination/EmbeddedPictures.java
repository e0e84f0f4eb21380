package nl.zorgvuldig.platform.files.examination;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamReader;
import nl.zorgvuldig.platform.files.FileRejection;

/// Check of pictures inside a document: judged by their first bytes, since their declared type
/// proves nothing.
final class EmbeddedPictures {
    private static final int HEAD = 48;
    private static final List<String> BEGINNINGS = List.of(
            "\u0089PNG\r\n",
            "\u00ff\u00d8\u00ff",
            "GIF8",
            "II*\0",
            "MM\0*",
            "II\u00bc",
            "RIFF",
            "\u00d7\u00cd\u00c6\u009a",
            "\u0001\0\t\0",
            "VCLMTF");
    private static final int EMF_AT = 40;

    private EmbeddedPictures() {}

    /// @throws ExaminationFailure when it is something else, or a drawing that does something
    static void demandPicture(ZipParts parts, String name) throws IOException {
        String head;
        try (InputStream in = parts.read(name)) {
            head = new String(in.readNBytes(HEAD), ISO_8859_1);
        }
        if (BEGINNINGS.stream().anyMatch(head::startsWith) || bitmap(head) || emf(head)) {
            return;
        }
        if (!name.toLowerCase(Locale.ROOT).endsWith(".svg")) {
            throw new ExaminationFailure(FileRejection.ATTACHMENT);
        }
        try (InputStream in = parts.read(name)) {
            SafeXml.walk(in, new Drawing());
        }
    }

    private static boolean bitmap(String head) {
        return head.startsWith("BM") && head.length() > 10 && head.startsWith("\0\0\0\0", 6);
    }

    private static boolean emf(String head) {
        return head.startsWith("\u0001\0\0\0") && head.startsWith(" EMF", EMF_AT);
    }

    /// Allows SVG that only draws.
    private static final class Drawing implements SafeXml.Visitor {
        private boolean begun;

        @Override
        public void start(XMLStreamReader xml) {
            String name = xml.getLocalName().toLowerCase(Locale.ROOT);
            if (!begun && !name.equals("svg")) {
                throw new ExaminationFailure(FileRejection.ATTACHMENT);
            }
            begun = true;
            if (List.of("script", "foreignobject", "iframe", "handler", "listener")
                    .contains(name)) {
                throw new ExaminationFailure(FileRejection.MACRO);
            }
            for (int index = 0; index < xml.getAttributeCount(); index++) {
                judge(
                        xml.getAttributeLocalName(index).toLowerCase(Locale.ROOT),
                        xml.getAttributeValue(index).strip().toLowerCase(Locale.ROOT));
            }
        }

        private static void judge(String attribute, String value) {
            if (attribute.startsWith("on")) {
                throw new ExaminationFailure(FileRejection.MACRO);
            }
            if (attribute.equals("href")
                    && !value.isEmpty()
                    && !value.startsWith("#")
                    && !value.startsWith("data:image/")) {
                throw new ExaminationFailure(FileRejection.REMOTE);
            }
            if (value.matches("(?s).*(url\\(\\s*['\"]?\\s*(?![#'\"\\s])|@import|javascript:).*")) {
                throw new ExaminationFailure(FileRejection.REMOTE);
            }
        }

        @Override
        public void text(String text) {
            String plain = text.toLowerCase(Locale.ROOT);
            if (plain.contains("@import") || plain.matches("(?s).*url\\(\\s*['\"]?\\s*(?![#'\"\\s]).*")) {
                throw new ExaminationFailure(FileRejection.REMOTE);
            }
        }
    }
}
