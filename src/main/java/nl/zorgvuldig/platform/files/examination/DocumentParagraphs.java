package nl.zorgvuldig.platform.files.examination;

import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.zorgvuldig.platform.files.FileRejection;

/// Plain text of a document, a line for each paragraph. Tracked deletions are left out.
final class DocumentParagraphs {
    private static final int LONGEST = 1_000_000;

    private final XMLStreamReader xml;
    private final Set<String> ends;
    private final Set<String> holds;
    private final Set<String> skips;
    private final StringBuilder all = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int inText;

    private DocumentParagraphs(XMLStreamReader xml, Set<String> ends, Set<String> holds, Set<String> skips) {
        this.xml = xml;
        this.ends = ends;
        this.holds = holds;
        this.skips = skips;
    }

    static String ofWord(InputStream in) {
        return read(in, Set.of("p"), Set.of("t"), Set.of("del", "moveFrom", "instrText", "Fallback"));
    }

    static String ofOpenDocument(InputStream in) {
        return read(in, Set.of("p", "h"), Set.of("p", "h"), Set.of("tracked-changes", "annotation", "note-citation"));
    }

    private static String read(InputStream in, Set<String> ends, Set<String> holds, Set<String> skips) {
        try {
            return new DocumentParagraphs(SafeXml.reader(in), ends, holds, skips).text();
        } catch (XMLStreamException broken) {
            throw new ExaminationFailure(FileRejection.UNREADABLE);
        }
    }

    private String text() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (SafeXml.next(xml)) {
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inText > 0) {
                        add(xml.getText());
                    }
                }
                default -> {}
            }
        }
        flush();
        return all.toString();
    }

    private void start(String name) throws XMLStreamException {
        if (skips.contains(name)) {
            skip();
            return;
        }
        if (holds.contains(name)) {
            inText++;
        }
        switch (name) {
            case "tab", "s" -> add(" ");
            case "br", "cr", "line-break" -> add(" ");
            default -> {}
        }
    }

    private void end(String name) {
        if (holds.contains(name)) {
            inText--;
        }
        if (ends.contains(name)) {
            flush();
        }
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = SafeXml.next(xml);
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    private void add(String text) {
        line.append(text);
        if (all.length() + line.length() > LONGEST) {
            throw new ExaminationFailure(FileRejection.HEAVY);
        }
    }

    private void flush() {
        String paragraph = line.toString().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (!paragraph.isEmpty()) {
            all.append(paragraph).append('\n');
        }
        line.setLength(0);
    }
}
