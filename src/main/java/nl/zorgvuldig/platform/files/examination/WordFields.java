package nl.zorgvuldig.platform.files.examination;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import nl.zorgvuldig.platform.files.FileRejection;

/// Visitor that refuses what a part of a Word document does by itself: fields that fetch or start
/// something, pictures by an address, a mail merge. An instruction may be cut into pieces over many
/// runs; it is judged as a whole.
final class WordFields implements SafeXml.Visitor {
    private static final Set<String> FETCHING = Set.of(
            "DDE",
            "DDEAUTO",
            "INCLUDE",
            "INCLUDETEXT",
            "INCLUDEPICTURE",
            "IMPORT",
            "LINK",
            "EMBED",
            "DATABASE",
            "RD",
            "CONTROL",
            "HTMLCONTROL",
            "PRINT");
    private static final String LINKING = "HYPERLINK";
    private static final Pattern NAME = Pattern.compile("[^A-Za-z=]*([A-Za-z]+)(.*)", Pattern.DOTALL);
    private static final Pattern TARGET = Pattern.compile("\\s*(?:\"([^\"]*)\"?|(\\S+))");
    private static final int LONGEST = 100_000;

    private static final Set<String> FIELD_ELEMENTS = Set.of("fldChar", "fldSimple", "instrText", "delInstrText");

    /// Namespaces of the elements that make a field: as Word writes it, and as the strict standard
    /// does.
    private static final Set<String> FIELD_NAMESPACES = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");

    /// Fields that fetch unasked, searched in the joined pieces: a reader may leave out pieces that
    /// another does not, such as deleted ones or those for older programs.
    private static final Pattern FETCHED = Pattern.compile("INCLUDE(PICTURE|TEXT)|DDEAUTO", Pattern.CASE_INSENSITIVE);

    private final Deque<StringBuilder> open = new ArrayDeque<>();
    private final StringBuilder all = new StringBuilder();
    private final StringBuilder kept = new StringBuilder();
    private boolean inInstruction;
    private boolean deleted;

    @Override
    public void start(XMLStreamReader xml) {
        String namespace = Objects.requireNonNullElse(xml.getNamespaceURI(), "");
        if (inInstruction) {
            throw new ExaminationFailure(FileRejection.UNREADABLE); // an instruction holds only text
        }
        if (!ofWord(namespace)) {
            return; // custom data of the school
        }
        if (FIELD_ELEMENTS.contains(xml.getLocalName()) && !FIELD_NAMESPACES.contains(namespace)) {
            throw new ExaminationFailure(FileRejection.UNREADABLE);
        }
        switch (xml.getLocalName()) {
            case "fldChar" -> field(SafeXml.attribute(xml, "fldCharType").orElse(""));
            case "fldSimple" -> judge(SafeXml.attribute(xml, "instr").orElse(""));
            case "instrText", "delInstrText" -> {
                inInstruction = true;
                deleted = xml.getLocalName().startsWith("del");
            }
            case "mailMerge", "subDoc", "altChunk", "saveThroughXslt", "webVideoPr" ->
                throw new ExaminationFailure(FileRejection.REMOTE);
            case "OLEObject", "control" -> throw new ExaminationFailure(FileRejection.ATTACHMENT);
            case "imagedata", "fill", "stroke", "image" -> picture(xml);
            default -> {}
        }
    }

    private static boolean ofWord(String namespace) {
        return namespace.contains("wordprocessingml")
                || namespace.startsWith("urn:schemas-microsoft-com:")
                || namespace.startsWith("http://schemas.microsoft.com/office/word/");
    }

    private static void picture(XMLStreamReader xml) {
        for (String attribute : Set.of("src", "href", "althref")) {
            if (!SafeXml.attributes(xml, attribute).stream().allMatch(DocumentLinks::inside)) {
                throw new ExaminationFailure(FileRejection.REMOTE);
            }
        }
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> open.push(new StringBuilder());
            case "separate" -> {
                if (!open.isEmpty()) {
                    judge(open.peek().toString());
                }
            }
            case "end" -> {
                if (!open.isEmpty()) {
                    String instruction = open.pop().toString();
                    judge(instruction);
                    if (!open.isEmpty()) {
                        open.peek().append(' ');
                    }
                }
            }
            default -> throw new ExaminationFailure(FileRejection.UNREADABLE);
        }
    }

    @Override
    public void text(String text) {
        if (!inInstruction) {
            return;
        }
        if (open.isEmpty()) {
            open.push(new StringBuilder());
        }
        StringBuilder instruction = open.peek().append(text);
        if (instruction.length() > LONGEST) {
            throw new ExaminationFailure(FileRejection.HEAVY);
        }
        all.append(text);
        if (!deleted) {
            kept.append(text);
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("instrText") || name.equals("delInstrText")) {
            inInstruction = false;
        }
    }

    /// To be called at the end of the part: a field may be left open.
    void close() {
        open.forEach(instruction -> judge(instruction.toString()));
        if (FETCHED.matcher(all).find() || FETCHED.matcher(kept).find()) {
            throw new ExaminationFailure(FileRejection.REMOTE);
        }
    }

    private static void judge(String instruction) {
        Matcher field = NAME.matcher(instruction);
        if (!field.matches()) {
            return;
        }
        String name = field.group(1).toUpperCase(Locale.ROOT);
        if (FETCHING.contains(name) || name.equals(LINKING) && !DocumentLinks.ordinary(target(field.group(2)))) {
            throw new ExaminationFailure(FileRejection.REMOTE);
        }
    }

    /// The target of a link; a place in the document itself is none.
    private static String target(String rest) {
        Matcher target = TARGET.matcher(rest);
        if (!target.lookingAt()) {
            return "";
        }
        String quoted = target.group(1);
        String word = quoted != null ? quoted : target.group(2);
        return quoted == null && word.startsWith("\\l") ? "" : word;
    }
}
