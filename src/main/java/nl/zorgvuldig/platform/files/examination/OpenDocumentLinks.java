package nl.zorgvuldig.platform.files.examination;

import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamReader;
import nl.zorgvuldig.platform.files.FileRejection;

/// Visitor that refuses what a part of an OpenDocument does by itself: scripts, embedded documents,
/// and anything it fetches.
final class OpenDocumentLinks implements SafeXml.Visitor {
    private int inScript;

    @Override
    public void start(XMLStreamReader xml) {
        String name = xml.getLocalName();
        switch (name) {
            case "event-listener", "library-embedded", "library-linked", "module", "execute-macro", "macro" ->
                throw new ExaminationFailure(FileRejection.MACRO);
            case "script" -> script(xml);
            case "object", "object-ole", "applet", "plugin", "floating-frame" ->
                throw new ExaminationFailure(FileRejection.ATTACHMENT);
            case "section-source",
                    "table-source",
                    "cell-range-source",
                    "dde-source",
                    "dde-link",
                    "dde-connection",
                    "dde-connection-decl",
                    "auto-reload",
                    "connection-resource",
                    "submission" -> throw new ExaminationFailure(FileRejection.REMOTE);
            default -> addresses(xml);
        }
    }

    /// LibreOffice writes an empty script element for Basic in documents without macros.
    private void script(XMLStreamReader xml) {
        if (!SafeXml.attributes(xml, "language").equals(List.of("ooo:Basic"))) {
            throw new ExaminationFailure(FileRejection.MACRO);
        }
        inScript++;
    }

    @Override
    public void end(String name) {
        if (name.equals("script")) {
            inScript--;
        }
    }

    @Override
    public void text(String text) {
        if (inScript > 0 && !text.isBlank()) {
            throw new ExaminationFailure(FileRejection.MACRO);
        }
    }

    private static void addresses(XMLStreamReader xml) {
        boolean link = xml.getLocalName().equals("a");
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            String value = xml.getAttributeValue(index).strip();
            if (value.toLowerCase(Locale.ROOT).startsWith("vnd.sun.star.script:")
                    || value.toLowerCase(Locale.ROOT).startsWith("macro:")) {
                throw new ExaminationFailure(FileRejection.MACRO);
            }
            boolean fits =
                    switch (xml.getAttributeLocalName(index)) {
                        case "href" -> link ? DocumentLinks.ordinary(value) : inside(xml, value);
                        case "image-data" -> DocumentLinks.inside(value);
                        // where a button of a form leads, when it is pressed
                        case "target-location" -> DocumentLinks.ordinary(value);
                        default -> true;
                    };
            if (!fits) {
                throw new ExaminationFailure(FileRejection.REMOTE);
            }
        }
    }

    /// The template a document was made from is named by its location; unless that is another
    /// machine, nothing is fetched unasked.
    private static boolean inside(XMLStreamReader xml, String target) {
        return xml.getLocalName().equals("template")
                ? !target.contains(":") && !target.contains("\\") && !target.startsWith("//")
                : DocumentLinks.inside(target);
    }
}
