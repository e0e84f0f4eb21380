package nl.zorgvuldig.demo.samples;

import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// XML elements, one per line.
final class XmlTags {
    private static final String INDENT = "  ";

    private final XMLStreamWriter out;
    private int depth;

    XmlTags(XMLStreamWriter out) throws XMLStreamException {
        this.out = out;
        out.writeStartDocument("UTF-8", "1.0");
    }

    void open(String name, Map<String, String> attributes) throws XMLStreamException {
        line();
        out.writeStartElement(name);
        write(attributes);
        depth++;
    }

    void close() throws XMLStreamException {
        depth--;
        line();
        out.writeEndElement();
    }

    void text(String name, String value) throws XMLStreamException {
        line();
        out.writeStartElement(name);
        out.writeCharacters(value);
        out.writeEndElement();
    }

    void empty(String name, Map<String, String> attributes) throws XMLStreamException {
        line();
        out.writeEmptyElement(name);
        write(attributes);
    }

    void finish() throws XMLStreamException {
        out.writeCharacters("\n");
        out.writeEndDocument();
        out.close();
    }

    private void write(Map<String, String> attributes) throws XMLStreamException {
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            out.writeAttribute(attribute.getKey(), attribute.getValue());
        }
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n" + INDENT.repeat(depth));
    }
}
