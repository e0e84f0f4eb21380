package nl.zorgvuldig.school.roster.reading;

import java.io.CharConversionException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.zorgvuldig.school.roster.records.FilePosition;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;
import org.jspecify.annotations.Nullable;

/// Cursor over XML from outside, one element at a time. No document type, no entities but the five
/// built in, no fetching, bounded depth, number of elements and length of text. Names are local
/// names; namespaces are ignored.
///
/// After [#child()] returned true, the element must be consumed by exactly one of [#text()],
/// [#skip()] or a loop over its own [#child()].
final class XmlCursor {
    private static final XMLInputFactory FACTORY = hardened();

    private final LimitedInputStream bytes;
    private final XMLStreamReader xml;
    private int depth;
    private int elements;

    XmlCursor(LimitedInputStream bytes) throws UnreadableRosterException {
        this.bytes = bytes;
        try {
            this.xml = FACTORY.createXMLStreamReader((InputStream) bytes);
        } catch (XMLStreamException | RuntimeException broken) {
            throw refusal(broken, 0);
        }
    }

    private static XMLInputFactory hardened() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /// Goes to the root element.
    void root() throws UnreadableRosterException {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // what may precede it is skipped; next() refuses the rest
        }
    }

    /// Reads to the end, so that a file that is truncated or continues with something else is
    /// refused.
    void finish() throws UnreadableRosterException {
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            // comments and blanks
        }
    }

    /// Goes to the next child of the current element, or to its end.
    boolean child() throws UnreadableRosterException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {
                    // text between elements is ignored
                }
            }
        }
    }

    /// The text of the current element, up to its end; elements inside it are skipped.
    String text() throws UnreadableRosterException {
        StringBuilder text = new StringBuilder();
        String element = name();
        int line = line();
        int inside = depth;
        while (depth >= inside) {
            int event = next();
            if (depth == inside && isText(event)) {
                if (text.length() + xml.getTextLength() > RosterFileLimits.TEXT_CHARACTERS) {
                    throw new UnreadableRosterException(
                            RosterProblemKind.TEXT_TOO_LONG,
                            new FilePosition(element, line),
                            RosterFileLimits.TEXT_CHARACTERS);
                }
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return text.toString();
    }

    /// Skips the current element with its content.
    ///
    /// @return whether there was any content
    boolean skip() throws UnreadableRosterException {
        boolean something = false;
        int inside = depth;
        while (depth >= inside) {
            int event = next();
            something |= event == XMLStreamConstants.START_ELEMENT || isText(event) && !xml.isWhiteSpace();
        }
        return something;
    }

    String name() {
        return xml.getLocalName();
    }

    FilePosition place() {
        return new FilePosition(name(), line());
    }

    Optional<String> attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    private int line() {
        return Math.max(0, xml.getLocation().getLineNumber());
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
    }

    private int next() throws UnreadableRosterException {
        int event;
        int line = line();
        try {
            if (!xml.hasNext()) {
                throw new UnreadableRosterException(RosterProblemKind.XML_MALFORMED, new FilePosition("", line));
            }
            event = xml.next();
        } catch (XMLStreamException | RuntimeException broken) {
            throw refusal(broken, line);
        }
        if (bytes.exceeded()) {
            throw RosterFormatReader.tooLarge();
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> entered();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new UnreadableRosterException(RosterProblemKind.XML_DOCTYPE, new FilePosition("", line()));
            default -> {
                // comments, instructions, text
            }
        }
        return event;
    }

    private void entered() throws UnreadableRosterException {
        if (++depth > RosterFileLimits.XML_DEPTH) {
            throw new UnreadableRosterException(RosterProblemKind.XML_TOO_DEEP, new FilePosition("", line()));
        }
        if (++elements > RosterFileLimits.XML_ELEMENTS) {
            throw new UnreadableRosterException(RosterProblemKind.XML_TOO_MANY_ELEMENTS, new FilePosition("", line()));
        }
    }

    private UnreadableRosterException refusal(Exception broken, int line) {
        if (bytes.exceeded()) {
            return RosterFormatReader.tooLarge();
        }
        FilePosition place = new FilePosition("", line);
        for (@Nullable Throwable cause = broken; cause != null; cause = deeper(cause)) {
            if (cause instanceof UnsupportedEncodingException) {
                return new UnreadableRosterException(RosterProblemKind.ENCODING_UNKNOWN, FilePosition.WHOLE_FILE);
            }
            if (cause instanceof CharConversionException) {
                return new UnreadableRosterException(RosterProblemKind.ENCODING_WRONG, place);
            }
        }
        return new UnreadableRosterException(RosterProblemKind.XML_MALFORMED, place);
    }

    private static @Nullable Throwable deeper(Throwable cause) {
        if (cause instanceof XMLStreamException wrapper && wrapper.getNestedException() != null) {
            return wrapper.getNestedException();
        }
        return cause.getCause();
    }
}
