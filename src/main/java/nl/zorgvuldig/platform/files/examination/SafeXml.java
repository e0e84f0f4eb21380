package nl.zorgvuldig.platform.files.examination;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.zorgvuldig.platform.files.FileRejection;
import org.jspecify.annotations.Nullable;

/// Reader of a stranger's XML: nothing in it refers to anything outside it, and its encoding is one
/// that every reader reads alike (UTF-8 or UTF-16).
final class SafeXml {
    private static final Set<String> ENCODINGS = Set.of("utf-8", "utf-16", "utf-16le", "utf-16be");
    private static final int DEEPEST = 500;

    private SafeXml() {}

    /// Receives each element and each text, in order.
    interface Visitor {
        /// @param xml at the start of an element: its name and attributes
        void start(XMLStreamReader xml);

        default void end(String name) {}

        default void text(String text) {}
    }

    /// @throws ExaminationFailure when it is not well-formed XML, or has declarations of its own
    static void walk(InputStream in, Visitor visitor) {
        try {
            XMLStreamReader xml = reader(in);
            int depth = 0;
            while (xml.hasNext()) {
                switch (next(xml)) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new ExaminationFailure(FileRejection.HEAVY);
                        }
                        visitor.start(xml);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        visitor.end(xml.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> visitor.text(xml.getText());
                    default -> {}
                }
            }
        } catch (XMLStreamException broken) {
            throw new ExaminationFailure(FileRejection.UNREADABLE);
        }
    }

    /// To be read with [#next].
    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        demandKnown(xml.getEncoding());
        demandKnown(xml.getCharacterEncodingScheme());
        return xml;
    }

    private static void demandKnown(@Nullable String encoding) {
        if (encoding != null && !ENCODINGS.contains(encoding.toLowerCase(Locale.ROOT))) {
            throw new ExaminationFailure(FileRejection.UNREADABLE);
        }
    }

    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new ExaminationFailure(FileRejection.UNREADABLE);
        }
        return event;
    }

    /// An attribute of an element by its local name, with the whitespace that a reader strips
    /// removed.
    ///
    /// @throws ExaminationFailure when an attribute of that name is ambiguous to other readers: of
    ///     another namespace than the element, or a second
    static Optional<String> attribute(XMLStreamReader xml, String name) {
        List<String> found = attributes(xml, name);
        String own = Objects.requireNonNullElse(xml.getNamespaceURI(), "");
        if (found.size() > 1
                || found.size() == 1
                        && xml.getAttributeValue("", name) == null
                        && xml.getAttributeValue(own, name) == null) {
            throw new ExaminationFailure(FileRejection.UNREADABLE);
        }
        return found.stream().findFirst();
    }

    /// All attributes with a local name, in any namespace.
    static List<String> attributes(XMLStreamReader xml, String name) {
        return IntStream.range(0, xml.getAttributeCount())
                .filter(index -> xml.getAttributeLocalName(index).equals(name))
                .mapToObj(index -> xml.getAttributeValue(index).strip())
                .toList();
    }
}
