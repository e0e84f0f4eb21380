package nl.zorgvuldig.roster.reading;

import java.io.CharConversionException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.zorgvuldig.roster.Place;
import nl.zorgvuldig.roster.ProblemKind;
import org.jspecify.annotations.Nullable;

/// Walks XML from outside one element at a time. No document type, no entities but the five built
/// in, no fetching, bounded depth, number of elements and length of text. Names are local names;
/// name spaces do not matter.
///
/// After [#child()] said yes, the element must be used up by exactly one of [#text()], [#skip()] or
/// a loop over its own [#child()].
final class XmlCursor {
    private static final XMLInputFactory FACTORY = hardened();

    private final Bounded bytes;
    private final XMLStreamReader xml;
    private int depth;
    private int elements;

    XmlCursor(Bounded bytes) throws Unreadable {
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

    /// Goes to the outermost element.
    void root() throws Unreadable {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // what may come before it is passed over; next() refuses the rest
        }
    }

    /// Reads on to the end, so that a file that breaks off or goes on with something else is
    /// refused.
    void finish() throws Unreadable {
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            // comments and blanks
        }
    }

    /// Goes to the next child of the element at hand, or to its end.
    boolean child() throws Unreadable {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {
                    // text between elements means nothing
                }
            }
        }
    }

    /// The text of the element at hand, up to its end; elements inside it are passed over.
    String text() throws Unreadable {
        StringBuilder text = new StringBuilder();
        String element = name();
        int line = line();
        int inside = depth;
        while (depth >= inside) {
            int event = next();
            if (depth == inside && isText(event)) {
                if (text.length() + xml.getTextLength() > Limits.TEXT_CHARACTERS) {
                    throw new Unreadable(ProblemKind.TEXT_TOO_LONG, new Place(element, line), Limits.TEXT_CHARACTERS);
                }
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return text.toString();
    }

    /// Passes over the element at hand with everything in it.
    ///
    /// @return whether there was anything in it
    boolean skip() throws Unreadable {
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

    Place place() {
        return new Place(name(), line());
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

    private int next() throws Unreadable {
        int event;
        int line = line();
        try {
            if (!xml.hasNext()) {
                throw new Unreadable(ProblemKind.XML_MALFORMED, new Place("", line));
            }
            event = xml.next();
        } catch (XMLStreamException | RuntimeException broken) {
            throw refusal(broken, line);
        }
        if (bytes.exceeded()) {
            throw Reading.tooLarge();
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> entered();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new Unreadable(ProblemKind.XML_DOCTYPE, new Place("", line()));
            default -> {
                // comments, instructions, text
            }
        }
        return event;
    }

    private void entered() throws Unreadable {
        if (++depth > Limits.XML_DEPTH) {
            throw new Unreadable(ProblemKind.XML_TOO_DEEP, new Place("", line()));
        }
        if (++elements > Limits.XML_ELEMENTS) {
            throw new Unreadable(ProblemKind.XML_TOO_MANY_ELEMENTS, new Place("", line()));
        }
    }

    private Unreadable refusal(Exception broken, int line) {
        if (bytes.exceeded()) {
            return Reading.tooLarge();
        }
        Place place = new Place("", line);
        for (@Nullable Throwable cause = broken; cause != null; cause = deeper(cause)) {
            if (cause instanceof UnsupportedEncodingException) {
                return new Unreadable(ProblemKind.ENCODING_UNKNOWN, Place.WHOLE_FILE);
            }
            if (cause instanceof CharConversionException) {
                return new Unreadable(ProblemKind.ENCODING_WRONG, place);
            }
        }
        return new Unreadable(ProblemKind.XML_MALFORMED, place);
    }

    private static @Nullable Throwable deeper(Throwable cause) {
        if (cause instanceof XMLStreamException wrapper && wrapper.getNestedException() != null) {
            return wrapper.getNestedException();
        }
        return cause.getCause();
    }
}
