import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.security.*;
import java.security.spec.X509EncodedKeySpec;
import java.util.*;
import java.util.zip.*;

/**
 * Checks an export of a log of Zorgvuldig, or a receipt or certificate (.json). Needs Java 17 or newer and nothing else: no
 * database, network or library. Exit status 0: all is as it was signed; 1: something is not; 2: this is not an export, or not how to call it;
 * 3: a receipt or certificate as it was signed, of which the log does not prove the line (yet).
 */
public class Verify {
    private static final String USAGE = "java Verify.java EXPORT.zip|log.txt|RECEIPT.json|CERTIFICATE.json [--key FINGERPRINT] [--since EARLIER-EXPORT|CHECKPOINT]";
    private static final String VERSION = "zorgvuldig-log-export-1";
    private static final List<String> KINDS = List.of("key", "made", "about", "checkpoint", "earlier", "event", "end", "seal");
    /** What stands before the 32 bytes of an Ed25519 key in the form the JDK reads. */
    private static final String KEY_HEADER = "302a300506032b6570032100";
    enum Problem {
        ALTERED_EVENT("regel is veranderd / event was altered"),
        MISSING_EVENT("regel ontbreekt / event is missing"),
        REORDERED("regels zijn van plaats gewisseld / events were reordered"),
        TRUNCATED_LOG("het einde ontbreekt / the end is missing"),
        ALTERED_CHECKPOINT("het controlepunt is veranderd / checkpoint was altered"),
        FOREIGN_KEY("getekend met een andere sleutel / signed with another key"),
        REWRITTEN_LOG("geen vervolg op het eerdere logboek / does not continue the earlier log"),
        NOT_COMPARABLE("geen bewijs bij het eerdere controlepunt / no proof for the earlier checkpoint"),
        ALTERED_EXPORT("na het maken veranderd / changed after it was made"),
        NOT_ISSUED("deze verklaring is nooit afgegeven / this certificate was never issued"),
        NOT_DESTROYED("volgens het logboek is er niets vernietigd / by the log nothing was destroyed");
        final String words; Problem(String words) { this.words = words; }
    }
    record Checkpoint(String origin, long size, byte[] root, String note) {}
    record Event(long index, byte[] hash, List<byte[]> path, String text, byte[] textHash) {}
    private final Map<Problem, List<String>> problems = new TreeMap<>();
    private final MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    private final MessageDigest whole = MessageDigest.getInstance("SHA-256");
    private final Map<Checkpoint, List<byte[]>> earlier = new LinkedHashMap<>();
    private final List<Event> doubtful = new ArrayList<>();
    private final List<byte[]> hashes = new ArrayList<>();
    private final Map<String, Long> places = new HashMap<>();
    private final List<String[]> lines = new ArrayList<>();
    private String origin, about, seal = "";
    private byte[] publicKey;
    private Checkpoint checkpoint;
    private boolean trusted;
    private long last = -1, announced = -1;
    Verify() throws GeneralSecurityException {}
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Map<String, String> options = new HashMap<>();
            for (int i = 1; i < args.length; i += 2) options.put(args[i], args[i + 1]);
            if (!Set.of("--key", "--since").containsAll(options.keySet())) throw new IOException(USAGE);
            Verify verify = new Verify();
            String pinned = options.getOrDefault("--key", "").replaceAll("[ :]", "");
            if (args[0].endsWith(".json")) System.exit(verify.receipt(Files.readString(Path.of(args[0])), pinned, out));
            verify.read(open(Path.of(args[0])));
            verify.judge(pinned, options.getOrDefault("--since", ""));
            System.exit(verify.report(out, true) ? 0 : 1);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | IOException | GeneralSecurityException wrong) {
            out.println("Dit is geen uitvoer van het logboek. / This is not an export of the log.\n" + wrong + "\n" + USAGE);
            System.exit(2);
        }
    }
    /** A receipt or certificate is signed as a whole; its line in the log holds the hash of the answer, which does not tell it. */
    private int receipt(String text, String pinned, PrintStream out) throws Exception {
        int end = text.lastIndexOf(",\n  \"seal\" : \"");
        boolean certificate = text.contains("\n  \"certificate\" : \"");
        String answer = field(text, certificate ? "certificate" : "answer");
        String log = decodeText(field(text, "log"));
        boolean sealed = log.contains("\ncheckpoint ");
        if (sealed) read(new BufferedReader(new StringReader(log))); else readLine(0, log.split("\n")[1].substring(4));
        if (sealed) judge(pinned, ""); else pin(pinned);
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
        return !report(out, sealed) ? 1 : sealed ? 0 : 3;
    }
    private static String field(String json, String name) { return json.split("\"" + name + "\" : \"", 2)[1].split("(?<!\\\\)\"", 2)[0]; }
    private void pin(String given) { if (!given.isEmpty() && !given.equalsIgnoreCase(fingerprint())) add(Problem.FOREIGN_KEY, "--key"); }
    private void read(BufferedReader from) throws Exception {
        try (BufferedReader lines = from) {
            String line = lines.readLine();
            if (!VERSION.equals(line)) throw new IOException("? " + VERSION);
            digest(line);
            int stage = 0;
            for (String next = lines.readLine(); (line = next) != null; ) {
                next = lines.readLine();
                int kind = KINDS.indexOf(line.split(" ")[0]);
                try {
                    if (kind < stage) throw new IllegalArgumentException(line.split(" ")[0]);
                    if (!line.startsWith("seal ")) digest(line);
                    readLine(kind, line.substring(line.indexOf(' ') + 1));
                } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
                    if (next != null || checkpoint == null) throw broken;
                    add(Problem.TRUNCATED_LOG, "log.txt");
                }
                stage = kind;
            }
            Objects.requireNonNull(checkpoint);
        } catch (NullPointerException incomplete) {
            throw new IOException("? " + KINDS.subList(0, 4));
        }
    }
    private static BufferedReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        if (file.toString().endsWith(".zip")) {
            ZipInputStream zip = new ZipInputStream(in);
            while (!zip.getNextEntry().getName().equals("log.txt")) continue;
            in = zip;
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    private void digest(String line) { whole.update((line + "\n").getBytes(StandardCharsets.UTF_8)); }
    private void readLine(int kind, String rest) throws Exception {
        switch (KINDS.get(kind)) {
            case "key" -> {
                origin = rest.split("\\+", 3)[0];
                publicKey = Arrays.copyOfRange(decode(rest.split("\\+", 3)[2]), 1, 33);
            }
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
        byte[] textHash = leaf(words[3].getBytes(StandardCharsets.UTF_8));
        Event event = new Event(index, decode(words[1]), decodeAll(words[2]), words[3], textHash);
        hashes.add(event.hash);
        lines.add(event.text.split(" "));
        places.put(words[1], index);
        if (index <= last) add(Problem.REORDERED, "" + index);
        else if (about.equals("all") && index > last + 1) add(Problem.MISSING_EVENT, last + 1 + "-" + (index - 1));
        last = Math.max(last, index);
        boolean inTree = included(event.hash, index, event.path);
        boolean asked = about.equals("all") || event.text.contains(" " + about + " ");
        if (!Arrays.equals(event.hash, textHash) || trusted && !inTree || !asked) doubtful.add(event);
    }
    private void judge(String pinned, String since) throws Exception {
        pin(pinned);
        for (Event one : doubtful) add(moved(one) ? Problem.REORDERED : Problem.ALTERED_EVENT, one.index + ": " + one.text);
        if (announced < 0 || seal.isEmpty()) add(Problem.TRUNCATED_LOG, "log.txt");
        if (announced > hashes.size()) add(Problem.MISSING_EVENT, hashes.size() + " < " + announced);
        if (about.equals("all") && last + 1 < checkpoint.size) add(Problem.TRUNCATED_LOG, last + 1 + " < " + checkpoint.size);
        if (!seal.isEmpty()) judgeSeal();
        for (Checkpoint held : earlier.keySet()) compare(held, earlier.get(held));
        if (!since.isEmpty()) compareSince(Path.of(since));
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
    private void compareSince(Path file) throws Exception {
        boolean export = file.toString().endsWith(".zip") || Files.readString(file).startsWith(VERSION);
        Verify old = new Verify();
        if (export) old.read(open(file));
        Checkpoint held = export ? old.checkpoint : checkpoint(Files.readString(file));
        List<Checkpoint> same = earlier.keySet().stream().filter(one -> one.size == held.size).toList();
        if (!genuine(held)) return;
        if (held.size > checkpoint.size) {
            add(Problem.TRUNCATED_LOG, checkpoint.size + " < " + held.size + " (--since)");
        } else if (held.size == checkpoint.size) {
            compare(held, List.of());
        } else if (about.equals("all") && hashes.size() >= held.size) {
            byte[] root = root(hashes.subList(0, (int) held.size));
            if (!Arrays.equals(root, held.root)) add(Problem.REWRITTEN_LOG, "size " + held.size + " (--since)");
        } else if (same.isEmpty()) {
            add(Problem.NOT_COMPARABLE, "size " + held.size + " (--since)");
        } else {
            compare(held, earlier.get(same.get(0)));
        }
    }
    private void compare(Checkpoint held, List<byte[]> proof) throws Exception {
        if (genuine(held) && trusted && !continues(held, proof)) add(Problem.REWRITTEN_LOG, "size " + held.size);
    }
    private boolean genuine(Checkpoint signed) throws Exception {
        Problem wrong = signature(signed.note, origin);
        if (wrong == null && !signed.origin.equals(origin)) wrong = Problem.ALTERED_CHECKPOINT;
        if (wrong != null) add(wrong, "size " + signed.size);
        return wrong == null;
    }
    private void add(Problem problem, String where) { problems.computeIfAbsent(problem, none -> new ArrayList<>()).add(where); }
    private boolean report(PrintStream out, boolean sealed) {
        out.println("logboek / log:     " + origin + (!sealed || about.equals("all") ? "" : "  (" + about + ")"));
        if (sealed) out.println("regels / events:   " + hashes.size() + " / " + checkpoint.size);
        out.println("sleutel / key:     " + fingerprint() + "  (vergelijk dit kenmerk / compare this fingerprint)");
        for (Problem problem : problems.keySet()) {
            out.println(problem + ": " + problem.words + " (" + problems.get(problem).size() + ")");
            problems.get(problem).stream().limit(20).forEach(place -> out.println("    " + place));
        }
        String good = sealed ? "GOED: niets is veranderd. / GOOD: nothing was altered."
                : "NOG NIET: het logboek bewijst deze regel nog niet. / NOT YET: the log does not prove this line yet.";
        out.println(problems.isEmpty() ? good : "FOUT / WRONG");
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
    private byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) return leaves.get(0);
        int middle = Integer.highestOneBit(leaves.size() - 1);
        return node(root(leaves.subList(0, middle)), root(leaves.subList(middle, leaves.size())));
    }
    private boolean included(byte[] hash, long index, List<byte[]> path) {
        byte[] root = climb(index, checkpoint.size - 1, hash, path)[1];
        return index >= 0 && index < checkpoint.size && Arrays.equals(root, checkpoint.root);
    }
    private boolean continues(Checkpoint held, List<byte[]> proof) {
        if (held.size == checkpoint.size) return proof.isEmpty() && Arrays.equals(held.root, checkpoint.root);
        if (held.size <= 0 || held.size > checkpoint.size || proof.isEmpty()) return false;
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(held.size) == 1) path.add(0, held.root);
        int start = Long.numberOfTrailingZeros(held.size);
        byte[][] roots = climb(held.size - 1 >> start, checkpoint.size - 1 >> start, path.get(0), path.subList(1, path.size()));
        return Arrays.equals(roots[0], held.root) && Arrays.equals(roots[1], checkpoint.root);
    }
    /** From a node up to the roots of the tree that ends with it and of the whole tree; empty when the path does not fit. */
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
        if (gap < 0) return Problem.ALTERED_CHECKPOINT;
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
    private static byte[] bytes(String text) { return text.getBytes(StandardCharsets.UTF_8); }
    private static String base64(byte[] bytes) { return Base64.getEncoder().encodeToString(bytes); }
    private static byte[] decode(String base64) { return Base64.getDecoder().decode(base64); }
    private static String decodeText(String base64) { return new String(decode(base64), StandardCharsets.UTF_8); }
    private static List<byte[]> decodeAll(String joined) {
        return joined.equals("-") ? List.of() : Arrays.stream(joined.split(",")).map(Verify::decode).toList();
    }
}
