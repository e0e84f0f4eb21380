import java.io.*;
import java.nio.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.security.*;
import java.security.spec.X509EncodedKeySpec;
import java.time.*;
import java.util.*;
import java.util.regex.*;
import java.util.zip.*;

/**
 * Checks an export of a log of Zorgvuldig, or a receipt or certificate (.json). Needs Java 17 or
 * newer and nothing else: no database, network or library. Exit status 0: all is as it was signed;
 * 1: something is not; 2: there is no export here, or not how to call it; 3: a receipt or
 * certificate as it was signed, of which the log does not prove the line (yet).
 */
public class Verify {
    private static final String USAGE = "java Verify.java EXPORT.zip|log.txt|RECEIPT.json|CERTIFICATE.json [--key FINGERPRINT]"
                    + " [--since EARLIER-EXPORT|EARLIER-KIT|CHECKPOINT] [--told LINES]";
    private static final String VERSION = "zorgvuldig-log-export-1";
    private static final List<String> KINDS = List.of("key", "made", "about", "checkpoint", "earlier", "event", "end", "seal");
    /** What stands before the 32 bytes of an Ed25519 key in the form the JDK reads. */
    private static final String KEY_HEADER = "302a300506032b6570032100";
    enum Problem {
        ODD_ZIP("het zip-bestand is niet zoals het is gemaakt / the zip file is not as it was made"),
        ALTERED_EVENT("regel is veranderd / event was altered"),
        MISSING_EVENT("regel ontbreekt / event is missing"),
        REORDERED("regels zijn van plaats gewisseld / events were reordered"),
        TRUNCATED_LOG("het einde ontbreekt / the end is missing"),
        ALTERED_CHECKPOINT("het controlepunt is veranderd / checkpoint was altered"),
        FOREIGN_KEY("getekend met een andere sleutel / signed with another key"),
        REWRITTEN_LOG("geen vervolg op het eerdere logboek / does not continue the earlier log"),
        DOUBLED_LINE("regel staat er twee keer / line stands there twice"),
        NOT_COMPARABLE("niet te vergelijken met wat eerder is bewaard / cannot be compared with what was kept before"),
        ALTERED_EXPORT("na het maken veranderd / changed after it was made"),
        NOT_ISSUED("deze verklaring is nooit afgegeven / this certificate was never issued"),
        NOT_DESTROYED("volgens het logboek is er niets vernietigd / by the log nothing was destroyed");
        final String words;
 Problem(String words) { this.words = words; }
    }
    record Checkpoint(String origin, long size, byte[] root, String note) {}
    record Event(long index, byte[] hash, List<byte[]> path, String text, byte[] textHash) {}
    /** A root of the first lines, as it was signed or told before. */
    record Held(long size, byte[] root, String where) {}
    private final Map<Problem, List<String>> problems = new TreeMap<>();
    private final MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    private final MessageDigest whole = MessageDigest.getInstance("SHA-256");
    private final Map<Checkpoint, List<byte[]>> earlier = new LinkedHashMap<>();
    private final List<Event> doubtful = new ArrayList<>();
    private final List<byte[]> hashes = new ArrayList<>();
    private final Map<String, Long> places = new HashMap<>();
    private final Map<String, Long> ids = new HashMap<>();
    private final List<String[]> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String origin = "?", about = "?", seal = "", latest = "";
    private byte[] publicKey;
    private Checkpoint checkpoint;
    private Instant made = Instant.MAX;
    private Told told;
    private boolean trusted, pinned;
    private long last = -1, announced = -1, datedBefore;
    Verify() throws GeneralSecurityException {}
    public static void main(String[] args) throws Exception { System.exit(run(args, new PrintStream(System.out, true, StandardCharsets.UTF_8))); }
    static int run(String[] args, PrintStream out) throws Exception {
        try {
            Map<String, String> options = new HashMap<>();
            for (int i = 1; i < args.length; i += 2) options.put(args[i], args[i + 1]);
            if (!Set.of("--key", "--since", "--told").containsAll(options.keySet())) throw new IOException(USAGE);
            return new Verify().verify(Path.of(args[0]), options, out);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | IOException wrong) {
            out.println("Dit is geen uitvoer van het logboek. / This is not an export of the log.\n" + wrong + "\n" + USAGE);
            return 2;
        }
    }
    /**
     * What is an export, receipt or certificate, however altered, is told with 1. Throws when it is
     * none.
     */
    private int verify(Path file, Map<String, String> options, PrintStream out) throws Exception {
        String key = options.get("--key"), since = options.get("--since"), heard = options.get("--told");
        for (String one : Arrays.asList(since, heard)) if (one != null && !Files.exists(Path.of(one))) throw new NoSuchFileException(one);
        String json = file.toString().endsWith(".json") ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : null;
        if (json != null && !json.matches("(?s).*\"(seal|log|answer|certificate)\".*")) throw new IOException("? seal, log, answer, certificate");
        if (json != null && (since != null || heard != null)) throw new IOException(USAGE);
        int status = json == null ? 0 : 3;
        try {
            if (json != null) {
                if (receipt(json, key, out)) status = 0;
            } else {
                read(open(file));
                if (checkpoint != null) judge(key);
                if (checkpoint != null && heard != null) hear(Path.of(heard));
                if (checkpoint != null && since != null) compareSince(Path.of(since));
            }
        } catch (OddZip odd) {
            add(Problem.ODD_ZIP, odd.getMessage());
            notes.add(DO_NOT_UNPACK);
        } catch (RuntimeException | GeneralSecurityException broken) {
            add(Problem.ALTERED_EXPORT, file.getFileName() + ": " + broken);
        }
        return report(out, status != 3) ? status : 1;
    }
    /**
     * A receipt or certificate is signed as a whole; its line in the log holds the hash of the
     * answer, which does not tell it.
     */
    private boolean receipt(String text, String key, PrintStream out) throws Exception {
        int end = text.lastIndexOf(",\n  \"seal\" : \"");
        boolean certificate = text.contains("\n  \"certificate\" : \"");
        String answer = field(text, certificate ? "certificate" : "answer");
        String log = decodeText(field(text, "log"));
        boolean sealed = log.contains("\ncheckpoint ");
        if (sealed) read(new ByteArrayInputStream(bytes(log)));
        else readLine(0, log.split("\n")[1].substring(4));
        if (sealed && checkpoint == null) return true;
        if (sealed) judge(key);
        else pin(key);
        String note = decodeText(field(text.substring(end), "seal"));
        Problem wrong = signature(note, origin + "/receipt");
        String signed = origin + "/receipt\n1\n" + base64(hash(bytes(text.substring(0, end)))) + "\n\n";
        boolean whole = note.startsWith(signed) && text.endsWith(",\n  \"seal\" : \"" + base64(bytes(note)) + "\"\n}\n");
        if (wrong != null || !whole) add(wrong == Problem.FOREIGN_KEY ? wrong : Problem.ALTERED_EXPORT, "seal");
        String shown = HexFormat.of().formatHex(hash(bytes(field(text, "shown").translateEscapes())));
        if (!answer.endsWith(" " + shown)) add(Problem.ALTERED_EXPORT, "shown");
        String mark = HexFormat.of().formatHex(hash(bytes(answer)), 0, 16).replaceAll("^(.{12}).(.{3}).", "$1.$2.");
        boolean known = lines.stream().anyMatch(line -> line[10].replace("-", "").matches(mark));
        boolean ran = lines.stream().anyMatch(line -> line[9].equals("destroyed") && line[6].equals(answer.split(" ")[2]));
        if (sealed && !known) add(certificate ? Problem.NOT_ISSUED : Problem.ALTERED_EXPORT, certificate ? "certificate" : "answer");
        if (sealed && certificate && !ran) add(Problem.NOT_DESTROYED, "log");
        out.println((certificate ? "verklaring / certificate: " : "antwoord / answer: ") + answer);
        return sealed;
    }
    private void pin(String given) {
        pinned = given != null;
        if (pinned && !given.replaceAll("[ :]", "").equalsIgnoreCase(fingerprint())) add(Problem.FOREIGN_KEY, "--key");
    }
    /**
     * Lines end with a line feed and nothing else; what stands in a line that cannot be read is
     * told, and the rest is read all the same.
     */
    private void read(InputStream in) throws Exception {
        try (Lines from = new Lines(in)) {
            String line = from.next();
            if (line == null || !line.equals(VERSION)) add(Problem.ALTERED_EXPORT, "log.txt: ? " + VERSION);
            if (line != null) digest(line);
            int stage = -1;
            long number = 1;
            while ((line = from.next()) != null) {
                number++;
                String[] words = line.split(" ", 2);
                int kind = KINDS.indexOf(words[0]);
                if (kind != 7) digest(line);
                try {
                    if (kind < stage || words.length < 2) throw new IllegalArgumentException(words[0]);
                    if (kind == stage && kind != 4 && kind != 5) add(Problem.DOUBLED_LINE, "log.txt: " + words[0]);
                    readLine(kind, words[1]);
                    stage = kind;
                } catch (RuntimeException broken) {
                    add(from.ended() ? Problem.TRUNCATED_LOG : Problem.ALTERED_EXPORT, "log.txt: " + number);
                }
            }
            if (from.cut) add(Problem.TRUNCATED_LOG, "log.txt: " + number);
            if (publicKey == null || checkpoint == null || about.equals("?")) {
                Problem problem = stage < 3 ? Problem.TRUNCATED_LOG : Problem.ALTERED_EXPORT;
                add(problem, "log.txt: ? " + KINDS.subList(0, 4));
                checkpoint = null;
            }
        }
    }
    /** Lines of bytes; `cut` when the last has no end. */
    private static final class Lines implements Closeable {
        private final InputStream in;
        private final byte[] some = new byte[1 << 16];
        private int at, until;
        private boolean cut;
 Lines(InputStream in) { this.in = in; }
 boolean ended() throws IOException {
            if (at == until) until = Math.max(0, in.read(some)) + (at = 0);
            return until == 0;
        }
 String next() throws IOException {
            if (ended()) return null;
            ByteArrayOutputStream line = new ByteArrayOutputStream(512);
            for (cut = true; cut && !ended(); ) {
                int from = at;
                while (at < until && some[at] != '\n') at++;
                line.write(some, from, at - from);
                if (at < until) cut = some[at++] != '\n';
            }
            return line.toString(StandardCharsets.ISO_8859_1);
        }
        @Override
        public void close() throws IOException { in.close(); }
    }
    /**
     * Of a zip file, or of a text in which some line could be one of an export: else this is none.
     */
    private static InputStream open(Path file) throws IOException {
        Set<String> names = Set.of("Verify.java", "LEESMIJ.txt", "log.txt");
        if (Zip.named(file)) return new Zip(file, "Verify\\.java|LEESMIJ\\.txt|log\\.txt", names).open("log.txt");
        try (BufferedReader from = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.ISO_8859_1))) {
            String line = from.readLine();
            while (line != null && !line.equals(VERSION) && (line.indexOf(' ') < 0 || !KINDS.contains(line.split(" ")[0]))) line = from.readLine();
            if (line == null) throw new IOException("? " + VERSION);
        }
        return Files.newInputStream(file);
    }
    private void digest(String line) { whole.update((line + "\n").getBytes(StandardCharsets.ISO_8859_1)); }
    private void readLine(int kind, String rest) throws Exception {
        switch (KINDS.get(kind)) {
            case "key" -> {
                origin = rest.split("\\+", 3)[0];
                publicKey = Arrays.copyOfRange(decode(rest.split("\\+", 3)[2]), 1, 33);
            }
            case "made" -> made = Instant.parse(rest);
            case "about" -> about = rest;
            case "checkpoint" -> {
                checkpoint = checkpoint(decodeText(rest));
                trusted = genuine(checkpoint);
            }
            case "earlier" -> earlier.put(checkpoint(decodeText(rest.split(" ")[0])), decodeAll(rest.split(" ")[1]));
            case "event" -> readEvent(rest.split(" ", 4));
            case "end" -> announced = Long.parseLong(rest);
            case "seal" -> seal = decodeText(rest);
        }
    }
    private void readEvent(String[] words) {
        long index = Long.parseLong(words[0]);
        byte[] textHash = leaf(words[3].getBytes(StandardCharsets.ISO_8859_1));
        Event event = new Event(index, decode(words[1]), decodeAll(words[2]), words[3], textHash);
        String[] line = event.text.split(" ");
        if (line.length < 12) throw new IllegalArgumentException("event");
        hashes.add(event.hash);
        lines.add(line);
        places.put(words[1], index);
        Long twin = ids.put(line[2], index);
        if (twin != null) add(Problem.DOUBLED_LINE, twin + ", " + index + ": " + line[2]);
        if (line[3].compareTo(latest) < 0 && datedBefore++ < 20) notes.add("    " + index + ": " + line[3] + " < " + latest);
        latest = line[3];
        if (index <= last) add(Problem.REORDERED, "" + index);
        else if (about.equals("all") && index > last + 1) add(Problem.MISSING_EVENT, last + 1 + "-" + (index - 1));
        last = Math.max(last, index);
        boolean inTree = checkpoint != null && included(event.hash, index, event.path);
        boolean asked = about.equals("all") || event.text.contains(" " + about + " ");
        if (!Arrays.equals(event.hash, textHash) || trusted && !inTree || !asked) doubtful.add(event);
    }
    private void judge(String key) throws Exception {
        pin(key);
        for (Event one : doubtful) add(moved(one) ? Problem.REORDERED : Problem.ALTERED_EVENT, one.index + ": " + one.text);
        if (announced < 0 || seal.isEmpty()) add(Problem.TRUNCATED_LOG, "log.txt");
        if (announced > hashes.size()) add(Problem.MISSING_EVENT, hashes.size() + " < " + announced);
        if (about.equals("all") && last + 1 < checkpoint.size) add(Problem.TRUNCATED_LOG, last + 1 + " < " + checkpoint.size);
        if (!seal.isEmpty()) judgeSeal();
        for (Checkpoint held : earlier.keySet()) compare(held, earlier.get(held));
    }
    private boolean moved(Event event) {
        Long elsewhere = places.get(Base64.getEncoder().encodeToString(event.textHash));
        boolean moved = elsewhere != null && elsewhere != event.index;
        for (Event other : doubtful.subList(0, Math.min(doubtful.size(), 1000))) {
            moved |= other.index != event.index && included(event.textHash, other.index, event.path);
        }
        return moved;
    }
    private void judgeSeal() throws Exception {
        String[] text = seal.split("\n");
        Problem wrong = signature(seal, origin + "/export");
        if (wrong != null || !text[0].equals(origin + "/export")) {
            add(wrong == Problem.FOREIGN_KEY ? wrong : Problem.ALTERED_EXPORT, "seal");
            return;
        }
        long sealed = Long.parseLong(text[1]);
        if (sealed > hashes.size()) add(Problem.MISSING_EVENT, hashes.size() + " < " + sealed);
        if (!Arrays.equals(decode(text[2]), whole.digest())) add(Problem.ALTERED_EXPORT, "log.txt");
    }
    /**
     * With every state that an earlier kit holds, or with the one of an earlier export or
     * checkpoint.
     */
    private void compareSince(Path file) throws Exception {
        List<Held> kept = new ArrayList<>();
        try {
            List<String> all = keptNotes(file);
            for (String note : about.equals("all") ? all : all.subList(all.size() - 1, all.size())) {
                Checkpoint one = checkpoint(note);
                if (genuine(one)) kept.add(new Held(one.size, one.root, "size " + one.size + " (--since)"));
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            add(Problem.NOT_COMPARABLE, "--since: " + unreadable.getMessage());
        }
        Map<Long, byte[]> roots = roots(kept.stream().map(Held::size).toList());
        for (Held one : kept) {
            byte[] root = roots.get(one.size);
            List<byte[]> proof = proof(one);
            if (one.size > checkpoint.size) add(Problem.TRUNCATED_LOG, checkpoint.size + " < " + one.size + " (--since)");
            else if (root == null && proof == null) add(Problem.NOT_COMPARABLE, one.where);
            else if (root != null ? !Arrays.equals(root, one.root) : trusted && !continues(one.size, one.root, proof))
                add(Problem.REWRITTEN_LOG, one.where);
        }
    }
    /**
     * With what was told to another machine; what it does not say is no fault, for not everything
     * is told.
     */
    private void hear(Path file) throws Exception {
        told = new Told(file, origin.substring(origin.indexOf('/') + 1));
        for (String[] line : lines) {
            long index = ids.get(line[2]);
            if (!told.fits(index, line)) add(Problem.REWRITTEN_LOG, index + " (--told)");
        }
        Map<Long, byte[]> roots = roots(List.copyOf(told.roots.keySet()));
        for (long size : told.roots.keySet()) {
            for (String text : size > checkpoint.size ? Set.<String>of() : told.roots.get(size)) {
                Held one = new Held(size, decode(text), "size " + size + " (--told)");
                byte[] root = roots.get(size);
                List<byte[]> proof = proof(one);
                if (root == null && proof == null) told.unknown++;
                else told.compared++;
                boolean fits = root != null ? Arrays.equals(root, one.root) : proof == null || continues(size, one.root, proof);
                if (!fits) add(Problem.REWRITTEN_LOG, one.where);
            }
        }
        long missing = told.missing(checkpoint.size, made);
        if (missing >= 0) add(Problem.TRUNCATED_LOG, checkpoint.size + " <= " + missing + " (--told)");
        if (told.compared == 0) add(Problem.NOT_COMPARABLE, "--told: 0");
    }
    /** What this export holds to compare a state with: null when nothing. */
    private List<byte[]> proof(Held held) {
        if (held.size == checkpoint.size) return List.of();
        return earlier.keySet().stream().filter(one -> one.size == held.size).findFirst().map(earlier::get).orElse(null);
    }
    /** Of the first lines, as far as all of them are here. */
    private Map<Long, byte[]> roots(List<Long> sizes) throws Exception {
        Map<Long, byte[]> roots = new HashMap<>();
        if (!about.equals("all")) return roots;
        Set<Long> wanted = new HashSet<>(sizes);
        Subtrees tree = new Subtrees();
        for (int i = 0; i < hashes.size() && i < checkpoint.size; i++) {
            tree.append(hashes.get(i));
            if (wanted.contains(i + 1L)) roots.put(i + 1L, tree.root());
        }
        return roots;
    }
    private void compare(Checkpoint held, List<byte[]> proof) throws Exception {
        if (genuine(held) && trusted && !continues(held.size, held.root, proof)) add(Problem.REWRITTEN_LOG, "size " + held.size);
    }
    private boolean genuine(Checkpoint signed) throws Exception {
        Problem wrong = signature(signed.note, origin);
        if (wrong == null && !signed.origin.equals(origin)) wrong = Problem.ALTERED_CHECKPOINT;
        if (wrong != null) add(wrong, "size " + signed.size);
        return wrong == null;
    }
    private void add(Problem problem, String where) { problems.computeIfAbsent(problem, none -> new ArrayList<>()).add(where); }
    private boolean report(PrintStream out, boolean sealed) {
        if (publicKey != null) {
            out.println("logboek / log:     " + origin + (!sealed || about.equals("all") ? "" : "  (" + about + ")"));
            if (sealed && checkpoint != null) out.println("regels / events:   " + hashes.size() + " / " + checkpoint.size);
            out.println("sleutel / key:     " + fingerprint() + "  (vergelijk dit kenmerk / compare this fingerprint)");
        }
        if (told != null) out.println("verteld / told:    " + told.summary());
        if (datedBefore > 0) out.println("eerder gedateerd dan de regel ervoor / dated before the line before it: " + datedBefore);
        notes.forEach(out::println);
        for (Problem problem : problems.keySet()) {
            out.println(problem + ": " + problem.words + " (" + problems.get(problem).size() + ")");
            problems.get(problem).stream().limit(20).forEach(place -> out.println("    " + place));
        }
        out.println(!problems.isEmpty() ? "FOUT / WRONG" : sealed ? verdict(pinned) : "NOG NIET: het logboek bewijst deze regel nog niet. / NOT YET:"
                                        + " the log does not prove this line yet.");
        return problems.isEmpty();
    }
    private String fingerprint() { return HexFormat.of().formatHex(sha256.digest(publicKey)); }
    /** The hashes and proofs of RFC 9162, sections 2.1.1, 2.1.3.2 and 2.1.4.2. */
    private byte[] leaf(byte[] entry) { return hash(new byte[] {0}, entry); }
    private byte[] node(byte[] left, byte[] right) { return hash(new byte[] {1}, left, right); }
    private byte[] hash(byte[]... parts) {
        for (byte[] part : parts) sha256.update(part);
        return sha256.digest();
    }
    private boolean included(byte[] hash, long index, List<byte[]> path) {
        byte[] root = climb(index, checkpoint.size - 1, hash, path)[1];
        return index >= 0 && index < checkpoint.size && Arrays.equals(root, checkpoint.root);
    }
    private boolean continues(long size, byte[] root, List<byte[]> proof) {
        if (size == checkpoint.size) return proof.isEmpty() && Arrays.equals(root, checkpoint.root);
        if (size <= 0 || size > checkpoint.size || proof.isEmpty()) return false;
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(size) == 1) path.add(0, root);
        int start = Long.numberOfTrailingZeros(size);
        byte[][] roots = climb(size - 1 >> start, checkpoint.size - 1 >> start, path.get(0), path.subList(1, path.size()));
        return Arrays.equals(roots[0], root) && Arrays.equals(roots[1], checkpoint.root);
    }
    /**
     * From a node up to the roots of the tree that ends with it and of the whole tree; empty when
     * the path does not fit.
     */
    private byte[][] climb(long node, long end, byte[] hash, List<byte[]> path) {
        byte[] before = hash, after = hash;
        for (byte[] side : path) {
            if (end == 0) return new byte[2][0];
            boolean right = node % 2 == 1 || node == end;
            if (right) before = node(side, before);
            after = right ? node(side, after) : node(after, side);
            for (; right && node % 2 == 0 && node != 0; node /= 2) end /= 2;
            node /= 2;
            end /= 2;
        }
        return end == 0 ? new byte[][] {before, after} : new byte[2][0];
    }
    private static Checkpoint checkpoint(String note) {
        String[] lines = note.split("\n");
        if (!lines[3].isEmpty()) throw new IllegalArgumentException("? checkpoint");
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), decode(lines[2]), note);
    }
    /** Null when the note (c2sp.org/signed-note) is signed with the log's key under this name. */
    private Problem signature(String note, String name) throws Exception {
        int gap = note.lastIndexOf("\n\n");
        if (gap < 0 || publicKey == null) return Problem.ALTERED_CHECKPOINT;
        byte[] keyId = Arrays.copyOf(hash(bytes(name + "\n\1"), publicKey), 4);
        String mark = "\u2014 " + name + " ";
        for (String line : note.substring(gap + 2).split("\n")) {
            byte[] marked = line.startsWith(mark) ? decode(line.substring(mark.length())) : new byte[0];
            if (marked.length == 68 && Arrays.equals(keyId, Arrays.copyOf(marked, 4))) {
                byte[] encoded = HexFormat.of().parseHex(KEY_HEADER + HexFormat.of().formatHex(publicKey));
                Signature ed25519 = Signature.getInstance("Ed25519");
                ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
                ed25519.update(note.substring(0, gap + 1).getBytes(StandardCharsets.UTF_8));
                return ed25519.verify(marked, 4, 64) ? null : Problem.ALTERED_CHECKPOINT;
            }
        }
        return Problem.FOREIGN_KEY;
    }
    private static List<byte[]> decodeAll(String joined) {
        return joined.equals("-") ? List.of() : Arrays.stream(joined.split(",")).map(Verify::decode).toList();
    }
    // From here to the end: the same, word for word, in the program for exports and in the one for kits.
    /** A zip file that more than one reader could read in more than one way; says why. */
    static final class OddZip extends IOException {
        private static final long serialVersionUID = 1;
        OddZip(String where, String words) { super(where + ": " + words); }
    }
    record Entry(int method, long at, long packed, long size, long crc) {}
    /**
     * A zip file, read by its list at the end and by what stands before each file. Refused when the two do not say the same or when anything
     * else stands in it, so that no other program finds in it what this one does not.
     */
    static final class Zip {
        private static final long MOST = 0xffffffffL;
        private final RandomAccessFile file;
        private final Map<String, Entry> entries = new LinkedHashMap<>();
        private final Set<String> folded = new HashSet<>();
        /** @param known the form of each name that may be in it; @param needed names that must be */
        Zip(Path path, String known, Set<String> needed) throws IOException {
            file = new RandomAccessFile(path.toFile(), "r");
            if (!looksLikeOne()) throw new IOException(path + ": ? zip");
            readList(known);
            for (String name : needed) if (!entries.containsKey(name)) throw new OddZip(name, "ontbreekt / is missing");
            for (Map.Entry<String, Entry> one : entries.entrySet()) checkContent(one.getKey(), one.getValue());
        }
        static boolean named(Path path) { return path.getFileName() != null && path.getFileName().toString().endsWith(".zip") && Files.isRegularFile(path); }
        Set<String> names() { return entries.keySet(); }
        InputStream open(String name) throws IOException {
            Entry one = entries.get(name);
            if (one == null) throw new NoSuchFileException(name);
            InputStream packed = new BufferedInputStream(part(one.at, one.packed), 1 << 16);
            return one.method == 0 ? packed : new InflaterInputStream(packed, new Inflater(true), 1 << 16);
        }
        private boolean looksLikeOne() throws IOException {
            long length = file.length(), from = Math.max(0, length - 65557);
            if (length >= 4 && take(0, 4).getInt() == 0x04034b50) return true;
            ByteBuffer tail = take(from, length - from);
            for (int i = 0; i + 22 <= tail.limit(); i++) if (tail.getInt(i) == 0x06054b50) return true;
            return false;
        }
        private void readList(String known) throws IOException {
            long until = file.length() - 22;
            ByteBuffer end = take(until, 22);
            check(end.getInt(0) == 0x06054b50 && end.getShort(20) == 0, "zip", "het einde ontbreekt, of er staat nog iets achter / its end is missing, or something stands after it");
            long count = two(end, 10), size = four(end, 12), start = four(end, 16);
            check(end.getInt(4) == 0 && two(end, 8) == count, "zip", "het is een deel van meer / it is a part of more");
            if (count == 0xffff || size == MOST || start == MOST) {
                ByteBuffer locator = take(until - 20, 20), large = take(until - 76, 56);
                until -= 76;
                check(locator.getInt(0) == 0x07064b50 && locator.getInt(4) == 0 && locator.getLong(8) == until && locator.getInt(16) == 1
                        && large.getInt(0) == 0x06064b50 && large.getLong(4) == 44 && large.getLong(16) == 0
                        && large.getLong(24) == large.getLong(32) && count == Math.min(large.getLong(32), 0xffff)
                        && size == Math.min(large.getLong(40), MOST) && start == Math.min(large.getLong(48), MOST),
                        "zip64", "de twee einden spreken elkaar tegen / its two ends contradict each other");
                count = large.getLong(32);
                size = large.getLong(40);
                start = large.getLong(48);
            }
            check(start + size == until, "zip", "er staat iets tussen de lijst en het einde / something stands between the list and the end");
            long at = start, next = 0;
            for (long i = 0; i < count && at < until; i++) {
                ByteBuffer head = take(at, 46);
                String name = text(take(at + 46, two(head, 28)));
                ByteBuffer more = take(at + 46 + two(head, 28), two(head, 30));
                check(head.getInt(0) == 0x02014b50, "zip", "de lijst is niet te lezen / the list cannot be read");
                check(!entries.containsKey(name), name, "staat er twee keer in / stands in it twice");
                check(folded.add(name.toLowerCase(Locale.ROOT)), name, "verschilt alleen in hoofdletters van een ander / differs from another in capitals alone");
                check(name.matches(known), name, "hoort er niet in / does not belong in it");
                next = readEntry(name, head, more, next);
                at += 46 + two(head, 28) + two(head, 30);
            }
            check(at == until && entries.size() == count, "zip", "de lijst is langer of korter dan het einde zegt / the list is longer or shorter than the end says");
            check(next == start, "zip", "er staat iets tussen de bestanden en de lijst / something stands between the files and the list");
        }
        /** @return where the next file must begin */
        private long readEntry(String name, ByteBuffer head, ByteBuffer more, long expected) throws IOException {
            int flags = two(head, 8), method = two(head, 10);
            check((flags & ~0x808) == 0 && (method == 0 || method == 8), name, "is op een andere manier ingepakt / is packed in another way");
            check(Set.of(10, 20, 45).contains(two(head, 6)) && two(head, 4) == two(head, 6) && head.getShort(32) == 0 && head.getShort(34) == 0 && head.getShort(36) == 0 && head.getInt(38) == 0, name,
                    "is geen gewoon bestand, of heeft een opmerking / is no ordinary file, or has a comment");
            long[] sizes = {four(head, 24), four(head, 20), four(head, 42)};
            int from = 4;
            for (int i = 0; i < 3; i++) {
                if (sizes[i] != MOST) continue;
                check(more.limit() >= from + 8 && more.getLong(from) >= MOST, name, "zip64 spreekt zichzelf tegen / zip64 contradicts itself");
                sizes[i] = more.getLong(from);
                from += 8;
            }
            check(more.limit() == (from == 4 ? 0 : from) && (from == 4 || two(more, 0) == 1 && two(more, 2) == from - 4), name,
                    "heeft velden die er niet horen / has fields that do not belong there");
            check(sizes[2] == expected, name, "begint niet waar het vorige ophoudt: er staat iets voor of tussen / does not begin where the one before ends: something stands before it or between");
            ByteBuffer local = take(expected, 30);
            boolean described = (flags & 8) != 0;
            long at = expected + 30 + two(local, 26) + two(local, 28);
            check(local.getInt(0) == 0x04034b50 && Set.of(10, 20, 45).contains(two(local, 4)) && name.equals(text(take(expected + 30, two(local, 26)))) && two(local, 28) == 0
                    && two(local, 6) == flags && two(local, 8) == method && local.getInt(10) == head.getInt(12)
                    && local.getInt(14) == (described ? 0 : head.getInt(16)) && four(local, 18) == (described ? 0 : sizes[1])
                    && four(local, 22) == (described ? 0 : sizes[0]) && !(described && method == 0), name,
                    "de lijst en het bestand zelf zeggen iets anders / the list and the file itself do not say the same");
            Entry one = new Entry(method, at, sizes[1], sizes[0], four(head, 16));
            entries.put(name, one);
            if (!described) return at + one.packed;
            boolean wide = one.packed >= MOST || one.size >= MOST;
            ByteBuffer after = take(at + one.packed, wide ? 24 : 16);
            check(after.getInt(0) == 0x08074b50 && four(after, 4) == one.crc && (wide ? after.getLong(8) : four(after, 8)) == one.packed
                    && (wide ? after.getLong(16) : four(after, 12)) == one.size, name,
                    "de lijst en wat achter het bestand staat zeggen iets anders / the list and what stands after the file do not say the same");
            return at + one.packed + after.limit();
        }
        private void checkContent(String name, Entry one) throws IOException {
            Inflater inflater = new Inflater(true);
            CRC32 crc = new CRC32();
            byte[] in = new byte[1 << 16], out = new byte[1 << 16];
            long full = 0;
            try (InputStream packed = part(one.at, one.packed)) {
                for (int read; (read = packed.read(in)) > 0; ) {
                    if (one.method == 0) crc.update(in, 0, read);
                    full += one.method == 0 ? read : 0;
                    inflater.setInput(in, 0, read);
                    for (int made; one.method == 8 && (made = inflater.inflate(out)) > 0; full += made) crc.update(out, 0, made);
                }
                boolean whole = one.method == 0 || inflater.finished() && inflater.getBytesRead() == one.packed;
                check(whole && full == one.size && crc.getValue() == one.crc, name, "is beschadigd / is damaged");
            } catch (DataFormatException damaged) {
                throw new OddZip(name, "is beschadigd / is damaged");
            } finally {
                inflater.end();
            }
        }
        private InputStream part(long from, long length) {
            return new InputStream() {
                private long done;
                @Override public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
                }
                @Override public int read(byte[] into, int at, int most) throws IOException {
                    if (done >= length) return -1;
                    file.seek(from + done);
                    int read = file.read(into, at, (int) Math.min(most, length - done));
                    if (read > 0) done += read;
                    return read;
                }
            };
        }
        private ByteBuffer take(long at, long length) throws IOException {
            check(at >= 0 && at + length <= file.length(), "zip", "is afgebroken / is cut short");
            byte[] bytes = new byte[(int) length];
            file.seek(at);
            file.readFully(bytes);
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }
        private static String text(ByteBuffer bytes) { return new String(bytes.array(), StandardCharsets.ISO_8859_1); }
        private static int two(ByteBuffer from, int at) { return from.getShort(at) & 0xffff; }
        private static long four(ByteBuffer from, int at) { return from.getInt(at) & MOST; }
        private static void check(boolean good, String where, String words) throws OddZip { if (!good) throw new OddZip(where, words); }
    }
    /** Names of the files of a kit, and of an export. */
    private static final String NAMES = "([a-z]+/)?[A-Za-z0-9-]+\\.[a-z]+";
    /** What was told to another machine: lines of the log without ids of people, and states with their roots (docs/watching.md). */
    static final class Told {
        final Map<Long, List<String[]>> lines = new TreeMap<>();
        final Map<Long, Set<String>> roots = new TreeMap<>();
        long compared, later, unknown, cut;
        private Instant made = Instant.MAX;
        Told(Path file, String board) throws IOException {
            String start = "zorgvuldig-told-1 " + board + " ";
            Pattern form = Pattern.compile(start + "(?:line (\\d{1,18})" + " ([A-Za-z0-9_.:?-]+)".repeat(6) + "|signed (\\d{1,18}) ([A-Za-z0-9+/]{43}=))");
            try (BufferedReader from = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.ISO_8859_1))) {
                for (String line; (line = from.readLine()) != null; ) {
                    if (!line.contains(start)) continue;
                    Matcher found = form.matcher(line);
                    if (!found.find()) cut++;
                    else if (found.group(1) == null) roots.computeIfAbsent(Long.parseLong(found.group(8)), none -> new TreeSet<>()).add(found.group(9));
                    else lines.computeIfAbsent(Long.parseLong(found.group(1)), none -> new ArrayList<>()).add(words(found));
                }
            }
        }
        private static String[] words(Matcher found) {
            String[] words = new String[6];
            for (int i = 0; i < 6; i++) words[i] = found.group(i + 2);
            return words;
        }
        /** Whether all that was told of a place is what this line of the log says. */
        boolean fits(long index, String[] line) {
            boolean fits = true;
            for (String[] one : lines.getOrDefault(index, List.of())) {
                compared++;
                String[] event = {line[3], line[2], line[5], line[7], line[8], line[9]};
                for (int i = 1; i < 6; i++) fits &= event[i].replaceAll("[^A-Za-z0-9_.:-]", "?").equals(one[i]);
                fits &= Instant.parse(event[0]).equals(Instant.parse(one[0]));
            }
            return fits;
        }
        boolean fits(long size, byte[] root) {
            compared++;
            return roots.get(size).stream().allMatch(one -> one.equals(base64(root)));
        }
        /** The first place past the end that was told ten minutes or more before this was made; -1 when there is none. */
        long missing(long size, Instant made) {
            this.made = made;
            for (Map.Entry<Long, List<String[]>> one : lines.entrySet()) {
                if (one.getKey() < size) continue;
                for (String[] words : one.getValue()) if (Instant.parse(words[0]).isBefore(made.minusSeconds(600))) return one.getKey();
                later++;
            }
            for (long one : roots.keySet()) if (one > size && !lines.containsKey(one - 1)) return one - 1;
            return -1;
        }
        String summary() {
            return compared + " vergeleken / compared" + (later > 0 ? ", " + later + " van na / from after " + made : "")
                    + (unknown > 0 ? ", " + unknown + " niet te vergelijken / not comparable" : "") + (cut > 0 ? ", " + cut + " afgebroken / cut short" : "");
        }
    }
    /** The signed states in what was kept before: a checkpoint, an export, or a kit (zip file or folder). */
    private static List<String> keptNotes(Path file) throws IOException {
        Zip zip = Zip.named(file) ? new Zip(file, NAMES, Set.of("log.txt")) : null;
        boolean kit = zip != null ? zip.names().contains("checkpoints.txt") : Files.isDirectory(file);
        String name = kit ? "checkpoints.txt" : "log.txt";
        InputStream in = zip != null ? zip.open(name) : Files.newInputStream(kit ? file.resolve(name) : file);
        List<String> notes = new ArrayList<>();
        StringBuilder whole = new StringBuilder();
        try (BufferedReader from = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            boolean export = false;
            for (String line; (line = from.readLine()) != null; ) {
                export |= notes.isEmpty() && line.startsWith("zorgvuldig-log-export-");
                if (kit || export && line.startsWith("checkpoint ")) notes.add(decodeText(line.split(" ")[1]));
                if (!kit && !export) whole.append(line).append('\n');
                if (export && !notes.isEmpty()) break;
            }
            if (!kit && !export) notes.add(whole.toString());
        }
        if (notes.isEmpty()) throw new IOException("? checkpoint");
        return notes;
    }
    /** The complete subtrees of the first lines, by height, and the root over them (RFC 9162, section 2.1). */
    static final class Subtrees {
        private final byte[][] nodes = new byte[64][];
        private final MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        Subtrees() throws GeneralSecurityException {}
        void append(byte[] hash) {
            int height = 0;
            for (; nodes[height] != null; height++) {
                hash = node(nodes[height], hash);
                nodes[height] = null;
            }
            nodes[height] = hash;
        }
        byte[] root() {
            byte[] root = null;
            for (byte[] one : nodes) if (one != null) root = root == null ? one : node(one, root);
            return root;
        }
        private byte[] node(byte[] left, byte[] right) {
            sha256.update((byte) 1);
            sha256.update(left);
            return sha256.digest(right);
        }
    }
    private static final String DO_NOT_UNPACK = "Pak het niet uit: een ander programma vindt er misschien iets anders in."
            + " / Do not unpack it: another program may find something else in it.";
    private static String verdict(boolean pinned) {
        return "GOED: niets is veranderd. / GOOD: nothing was altered.\n" + (pinned
                ? "De sleutel is die van het kenmerk dat u gaf. / The key is that of the fingerprint you gave."
                : "Van wie de sleutel is, is NIET nagekeken: geef het kenmerk dat u van het bestuur kreeg, met --key.\n"
                        + "Whose key it is was NOT checked: give the fingerprint that you got from the board, with --key.");
    }
    private static String field(String json, String name) { return json.split("\"" + name + "\" : \"", 2)[1].split("(?<!\\\\)\"", 2)[0]; }
    private static byte[] bytes(String text) { return text.getBytes(StandardCharsets.UTF_8); }
    private static String base64(byte[] bytes) { return Base64.getEncoder().encodeToString(bytes); }
    /** Only in the one way of writing it: no byte of it can change unseen. */
    private static byte[] decode(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (!base64(bytes).equals(base64)) throw new IllegalArgumentException("? base64");
        return bytes;
    }
    private static String decodeText(String base64) { return new String(decode(base64), StandardCharsets.UTF_8); }
}
