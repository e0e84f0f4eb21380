import java.io.*;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.security.*;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.*;
import java.util.stream.*;

/**
 * Checks a verification kit of Zorgvuldig: the folder in which this file lies, or the zip file it came in. Needs Java 17 or newer and
 * nothing else: no database, network or library. Exit status 0: all is as it was signed; 1: something is not; 2: this is no kit.
 */
public class Verify {
    private static final String USAGE = "java Verify.java FOLDER|KIT.zip [--key FINGERPRINT] [--since CHECKPOINT]";
    private static final String VERSION = "zorgvuldig-kit-1";
    /** What stands before the 32 bytes of an Ed25519 key in the form the JDK reads. */
    private static final String KEY_HEADER = "302a300506032b6570032100";
    enum Problem {
        ALTERED_FILE("bestand is veranderd / file was altered"),
        MISSING_FILE("bestand ontbreekt / file is missing"),
        ADDED_FILE("bestand is erbij gezet / file was added"),
        ALTERED_LOG("regels van het logboek zijn veranderd / lines of the log were altered"),
        MISSING_LINE("regel van het logboek ontbreekt / line of the log is missing"),
        TRUNCATED_LOG("het einde ontbreekt / the end is missing"),
        UNSIGNED_LINES("regels die door niets zijn getekend / lines that nothing signs"),
        ALTERED_CHECKPOINT("controlepunt is veranderd / checkpoint was altered"),
        MISSING_CHECKPOINT("controlepunt ontbreekt / checkpoint is missing"),
        REWRITTEN_LOG("geen vervolg op het bewaarde controlepunt / does not continue the checkpoint that was kept"),
        FOREIGN_KEY("getekend met een andere sleutel / signed with another key"),
        NOT_ISSUED("staat niet in het logboek: nooit afgegeven / not in the log: never issued"),
        NOT_DESTROYED("volgens het logboek is er niets vernietigd / by the log nothing was destroyed"),
        MISSING_CERTIFICATE("verklaring ontbreekt / certificate is missing"),
        UNREADABLE("niet te lezen / cannot be read");
        final String words; Problem(String words) { this.words = words; }
    }
    /** Something that says of itself that it stands in the log. */
    record Claim(String where, String kind, String about, Instant at) {}
    record Checkpoint(long size, byte[] root) {}
    private final Map<Problem, List<String>> problems = new TreeMap<>();
    private final MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    private final Path kit;
    private final Map<String, Claim> claims = new HashMap<>();
    private final Map<String, String> certified = new HashMap<>();
    private final Set<String> destroyed = new HashSet<>();
    private final Map<String, Claim> issued = new HashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>(), before = new TreeMap<>();
    /** The complete subtrees of the log so far, by height (RFC 9162, section 2.1). */
    private final byte[][] subtrees = new byte[64][];
    private String origin = "?", board = "?";
    private byte[] publicKey = new byte[32];
    private long lines, signed;
    private Instant began = Instant.MAX;
    Verify(Path kit) throws GeneralSecurityException { this.kit = kit; }
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i + 1 < args.length; i += 2) options.put(args[i], args[i + 1]);
        Path given = Path.of(args.length == 0 ? "." : args[0]);
        boolean zip = Files.isRegularFile(given) && args[0].endsWith(".zip");
        Path kit = zip ? FileSystems.newFileSystem(given).getPath("/") : given;
        boolean known = args.length % 2 == 1 && Set.of("--key", "--since").containsAll(options.keySet());
        if (!known || !Files.isRegularFile(kit.resolve("manifest.txt"))) {
            out.println("Dit is geen controlepakket. / This is not a verification kit.\n" + USAGE);
            System.exit(2);
        }
        Verify verify = new Verify(kit);
        verify.check(options);
        System.exit(verify.report(out) ? 0 : 1);
    }
    private void check(Map<String, String> options) throws Exception {
        attempt("key.txt", this::readKey);
        String pinned = options.getOrDefault("--key", "").replaceAll("[ :]", "");
        if (options.containsKey("--key") && !pinned.equalsIgnoreCase(fingerprint())) add(Problem.FOREIGN_KEY, "key.txt (--key)");
        attempt("manifest.txt", this::readManifest);
        attempt("answers.txt", () -> claim("answers.txt", "answer", "zorgvuldig-answer-1", 3, 13));
        attempt("codes.txt", () -> claim("codes.txt", "sign", "zorgvuldig-code-1", 4, 5));
        attempt("statements.txt", () -> claim("statements.txt", "signed", "zorgvuldig-statement-1", 3, 4));
        for (String name : files()) if (name.startsWith("certificates/")) attempt(name, () -> readCertificate(name));
        List<Checkpoint> kept = new ArrayList<>();
        if (options.containsKey("--since")) attempt("--since", () -> kept.add(checkpoint(Files.readString(Path.of(options.get("--since"))))));
        attempt("log.txt, checkpoints.txt", () -> readLog(kept));
        judgeClaims();
    }
    private interface Step { void run() throws Exception; }
    /** What cannot be read is told, and the rest is looked at all the same. */
    private void attempt(String name, Step step) {
        try {
            step.run();
        } catch (Exception broken) {
            add(Problem.UNREADABLE, name + ": " + broken.getClass().getSimpleName());
        }
    }
    private void readKey() throws IOException {
        String[] key = read("key.txt").strip().split("\\+", 3);
        origin = key[0];
        board = origin.substring(origin.indexOf('/') + 1);
        publicKey = Arrays.copyOfRange(decode(key[2]), 1, 33);
    }
    /** The list of files and the signature over it; then each file against it. */
    private void readManifest() throws Exception {
        String text = read("manifest.txt");
        int end = text.lastIndexOf("seal ");
        String note = decodeText(text.substring(end + 5).strip());
        String list = text.substring(0, end);
        Problem wrong = signature(note, origin + "/kit");
        String says = origin + "/kit\n" + list.lines().count() + "\n" + base64(hash(bytes(list))) + "\n";
        if (wrong == Problem.FOREIGN_KEY) add(wrong, "manifest.txt");
        else if (wrong != null || !note.startsWith(says + "\n") || !text.equals(list + "seal " + base64(bytes(note)) + "\n"))
            add(Problem.ALTERED_FILE, "manifest.txt");
        if (!list.startsWith(VERSION + "\n")) add(Problem.UNREADABLE, "manifest.txt: ? " + VERSION);
        Set<String> added = new TreeSet<>(files());
        added.remove("manifest.txt");
        for (String line : list.lines().filter(one -> one.startsWith("file ")).toList()) {
            String[] words = line.split(" ", 5);
            if (!added.remove(words[4])) add(Problem.MISSING_FILE, words[4]);
            else if (!words[1].equals(fileHash(words[4]))) add(Problem.ALTERED_FILE, words[4]);
            long missing = Files.exists(kit.resolve(words[4])) ? Long.parseLong(words[3]) - lineCount(words[4]) : 0;
            if (missing > 0 && words[4].equals("checkpoints.txt")) add(Problem.MISSING_CHECKPOINT, missing + "");
        }
        for (String name : added) add(Problem.ADDED_FILE, name);
    }
    /** Receipts, one a line. The log holds their mark; a signature under a statement names its line, with a dash it says it is older. */
    private void claim(String name, String kind, String version, int about, int moment) throws IOException {
        int number = 0;
        try (BufferedReader from = Files.newBufferedReader(kit.resolve(name))) {
            for (String line; (line = from.readLine()) != null; ) {
                number++;
                String[] words = line.split(" ");
                if (!words[0].equals(version) || !words[1].equals(board)) throw new IOException("? " + version);
                boolean signature = kind.equals("signed"), named = signature && !words[6].equals("-");
                String whose = words[about] + (signature ? " " + words[2] : "");
                String as = signature && !named ? "earlier" : kind;
                put(named ? words[6] : mark(line), new Claim(name + ":" + number, as, whose, Instant.parse(words[moment])));
            }
        }
    }
    private void readCertificate(String name) throws Exception {
        String text = read(name);
        int end = text.lastIndexOf(",\n  \"seal\" : \"");
        String note = decodeText(field(text.substring(end), "seal"));
        String says = origin + "/receipt\n1\n" + base64(hash(bytes(text.substring(0, end)))) + "\n";
        Problem wrong = signature(note, origin + "/receipt");
        if (wrong == Problem.FOREIGN_KEY) add(wrong, name);
        else if (wrong != null || !note.startsWith(says + "\n")) add(Problem.ALTERED_FILE, name);
        String certificate = field(text, "certificate");
        String shown = HexFormat.of().formatHex(hash(bytes(field(text, "shown").translateEscapes())));
        if (!certificate.endsWith(" " + shown)) add(Problem.ALTERED_FILE, name + ": shown");
        String[] words = certificate.split(" ");
        put(mark(certificate), new Claim(name, "certified", words[2], Instant.parse(words[11])));
    }
    private void put(String mark, Claim claim) {
        count(counts, claim);
        if (claims.putIfAbsent(mark, claim) != null) add(Problem.NOT_ISSUED, claim.where);
    }
    private static void count(Map<String, Integer> of, Claim claim) { of.merge(claim.where.replaceAll("[:/].*", ""), 1, Integer::sum); }
    /** Each line into the tree, and the tree against every checkpoint; the lines that were claimed are found on the way. */
    private void readLog(List<Checkpoint> kept) throws Exception {
        try (BufferedReader log = Files.newBufferedReader(kit.resolve("log.txt"));
                BufferedReader points = Files.newBufferedReader(kit.resolve("checkpoints.txt"))) {
            Checkpoint next = next(points);
            boolean whole = true;
            for (String line; (line = log.readLine()) != null; ) {
                lines++;
                append(hash(new byte[] {0}, bytes(line)));
                if (line.equals("-")) add(Problem.MISSING_LINE, lines + ""); else look(line.split(" "));
                for (; next != null && next.size <= lines; next = next(points)) {
                    boolean good = next.size == lines && Arrays.equals(root(), next.root);
                    if (!good && whole) add(Problem.ALTERED_LOG, signed + 1 + "-" + next.size);
                    whole &= good;
                    signed = next.size;
                }
                for (Checkpoint one : kept)
                    if (one.size == lines && !Arrays.equals(root(), one.root)) add(Problem.REWRITTEN_LOG, "size " + one.size);
            }
            if (next != null) add(Problem.TRUNCATED_LOG, lines + " < " + next.size);
            else if (signed < lines) add(Problem.UNSIGNED_LINES, signed + 1 + "-" + lines);
        }
        for (Checkpoint one : kept) if (one.size > lines) add(Problem.TRUNCATED_LOG, lines + " < " + one.size + " (--since)");
    }
    private Checkpoint next(BufferedReader points) throws Exception {
        String line = points.readLine();
        if (line == null) return null;
        counts.merge("checkpoints.txt", 1, Integer::sum);
        String[] words = line.split(" ");
        Checkpoint one = checkpoint(decodeText(words[1]));
        if (one.size != Long.parseLong(words[0])) add(Problem.ALTERED_CHECKPOINT, "checkpoints.txt: " + words[0]);
        return one;
    }
    /** A line of the log: zorgvuldig-event-1 board id at actor act subject clause outcome relation via count. */
    private void look(String[] line) {
        if (lines == 1) began = Instant.parse(line[3]);
        if (line[5].equals("retain") && line[9].equals("certified") && !issued.containsKey(line[10])) certified.put(line[10], line[6]);
        if (line[5].equals("retain") && line[9].equals("destroyed")) destroyed.add(line[6]);
        Claim byMark = claims.get(line[10]), byId = claims.get(line[2]);
        if (byMark != null && line[6].equals(byMark.about) && (line[5].equals(byMark.kind) || line[9].equals(byMark.kind)))
            found(line[10], byMark);
        if (byId != null && byId.kind.equals("signed") && line[9].equals("signed") && (line[6] + " " + line[11]).equals(byId.about)
                && Math.abs(Instant.parse(line[3]).toEpochMilli() - byId.at.toEpochMilli()) <= 60_000) found(line[2], byId);
    }
    private void found(String mark, Claim claim) {
        if (claim.kind.equals("certified")) issued.put(mark, claim);
        certified.remove(mark);
        claims.remove(mark);
    }
    /** What was claimed and not found; unless it is older than the log and names no line of it: then nothing proves it. */
    private void judgeClaims() {
        for (Claim claim : claims.values()) {
            if (claim.at.isBefore(began) && !claim.kind.matches("certified|signed")) count(before, claim); else add(Problem.NOT_ISSUED, claim.where);
        }
        for (Claim one : issued.values()) if (!destroyed.contains(one.about)) add(Problem.NOT_DESTROYED, one.where);
        for (String number : certified.values()) add(Problem.MISSING_CERTIFICATE, "certificates/" + number + ".json");
    }
    private boolean report(PrintStream out) {
        out.println("logboek / log:     " + origin);
        out.println("regels / lines:    " + lines);
        out.println("sleutel / key:     " + fingerprint() + "  (vergelijk dit kenmerk / compare this fingerprint)");
        counts.forEach((name, count) -> out.println("  " + name + ": " + count));
        before.forEach((name, count) -> out.println("  " + name + ": " + count + " van voor het logboek, niet te bewijzen / older than the log, not proved"));
        for (Problem problem : problems.keySet()) {
            List<String> where = problems.get(problem);
            out.println(problem + ": " + problem.words + " (" + where.size() + ")");
            where.stream().sorted().limit(20).forEach(place -> out.println("    " + place));
        }
        out.println(problems.isEmpty() ? "GOED: niets is veranderd. / GOOD: nothing was altered." : "FOUT / WRONG");
        return problems.isEmpty();
    }
    private void add(Problem problem, String where) { problems.computeIfAbsent(problem, none -> new ArrayList<>()).add(where); }
    private void append(byte[] hash) {
        int height = 0;
        for (; subtrees[height] != null; height++) {
            hash = hash(new byte[] {1}, subtrees[height], hash);
            subtrees[height] = null;
        }
        subtrees[height] = hash;
    }
    private byte[] root() {
        byte[] root = null;
        for (byte[] one : subtrees) if (one != null) root = root == null ? one : hash(new byte[] {1}, one, root);
        return root;
    }
    private Checkpoint checkpoint(String note) throws Exception {
        String[] text = note.split("\n");
        Problem wrong = text[0].equals(origin) ? signature(note, origin) : Problem.ALTERED_CHECKPOINT;
        if (wrong != null) add(wrong, "size " + text[1]);
        return new Checkpoint(Long.parseLong(text[1]), decode(text[2]));
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
                ed25519.update(bytes(note.substring(0, gap + 1)));
                return ed25519.verify(marked, 4, 64) ? null : Problem.ALTERED_CHECKPOINT;
            }
        }
        return Problem.FOREIGN_KEY;
    }
    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(kit)) {
            return all.filter(Files::isRegularFile).map(one -> kit.relativize(one).toString().replace('\\', '/')).sorted().toList();
        }
    }
    private String fileHash(String name) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = Files.newInputStream(kit.resolve(name))) {
            byte[] some = new byte[1 << 16];
            for (int read; (read = in.read(some)) > 0; ) digest.update(some, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
    private long lineCount(String name) throws IOException {
        try (Stream<String> all = Files.lines(kit.resolve(name), StandardCharsets.ISO_8859_1)) { return all.count(); }
    }
    /** The first 16 bytes of the line's SHA-256, as a UUID of version 8 (RFC 9562). */
    private String mark(String line) {
        ByteBuffer hash = ByteBuffer.wrap(hash(bytes(line)));
        return new UUID(hash.getLong() & ~0xf000L | 0x8000L, hash.getLong() & ~(3L << 62) | 1L << 63).toString();
    }
    private String read(String name) throws IOException { return Files.readString(kit.resolve(name)); }
    private String fingerprint() { return HexFormat.of().formatHex(hash(publicKey)); }
    private byte[] hash(byte[]... parts) {
        for (byte[] part : parts) sha256.update(part);
        return sha256.digest();
    }
    private static String field(String json, String name) { return json.split("\"" + name + "\" : \"", 2)[1].split("(?<!\\\\)\"", 2)[0]; }
    private static byte[] bytes(String text) { return text.getBytes(StandardCharsets.UTF_8); }
    private static String base64(byte[] bytes) { return Base64.getEncoder().encodeToString(bytes); }
    private static byte[] decode(String base64) { return Base64.getDecoder().decode(base64); }
    private static String decodeText(String base64) { return new String(decode(base64), StandardCharsets.UTF_8); }
}
