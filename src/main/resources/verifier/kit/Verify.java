import java.io.*;
import java.nio.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.security.*;
import java.security.spec.X509EncodedKeySpec;
import java.time.*;
import java.util.*;
import java.util.regex.*;
import java.util.stream.*;
import java.util.zip.*;

/**
 * Checks a verification kit of Zorgvuldig: the folder in which this file lies, or the zip file it
 * came in. Needs Java 17 or newer and nothing else: no database, network or library. Exit status 0:
 * all is as it was signed; 1: something is not; 2: this is no kit.
 */
public class Verify {
    private static final String USAGE = "java Verify.java FOLDER|KIT.zip [--key FINGERPRINT] [--since"
                    + " EARLIER-KIT|EARLIER-EXPORT|CHECKPOINT] [--told LINES]";
    private static final String VERSION = "zorgvuldig-kit-1";
    /** What stands before the 32 bytes of an Ed25519 key in the form the JDK reads. */
    private static final String KEY_HEADER = "302a300506032b6570032100";
    enum Problem {
        ODD_ZIP("het zip-bestand is niet zoals het is gemaakt / the zip file is not as it was made"),
        ALTERED_FILE("bestand is veranderd / file was altered"),
        MISSING_FILE("bestand ontbreekt / file is missing"),
        ADDED_FILE("bestand is erbij gezet / file was added"),
        ALTERED_LOG("regels van het logboek zijn veranderd / lines of the log were altered"),
        MISSING_LINE("regel van het logboek ontbreekt / line of the log is missing"),
        DOUBLED_LINE("regel staat er twee keer / line stands there twice"),
        TRUNCATED_LOG("het einde ontbreekt / the end is missing"),
        UNSIGNED_LINES("regels die door niets zijn getekend / lines that nothing signs"),
        ALTERED_CHECKPOINT("controlepunt is veranderd / checkpoint was altered"),
        MISSING_CHECKPOINT("controlepunt ontbreekt / checkpoint is missing"),
        REWRITTEN_LOG("geen vervolg op het bewaarde controlepunt / does not continue the checkpoint that was kept"),
        FOREIGN_KEY("getekend met een andere sleutel / signed with another key"),
        NOT_ISSUED("staat niet in het logboek: nooit afgegeven / not in the log: never issued"),
        NOT_DESTROYED("volgens het logboek is er niets vernietigd / by the log nothing was destroyed"),
        MISSING_CERTIFICATE("verklaring ontbreekt / certificate is missing"),
        MISSING_ANSWER("antwoord staat in het logboek en niet in dit pakket, en is niet vernietigd /"
                        + " answer stands in the log and not in this kit, and was not destroyed"),
        MISSING_TAKEOVER("lijst van een overname ontbreekt of is anders / list of a take-over is missing or different"),
        NOT_COMPARABLE("niet te vergelijken met wat eerder is bewaard / cannot be compared with what was kept before"),
        UNREADABLE("niet te lezen / cannot be read");
        final String words;
 Problem(String words) { this.words = words; }
    }
    /** Something that says of itself that it stands in the log. */
    record Claim(String where, String kind, String about, Instant at, String leaf) {}
    /**
     * What was taken over from before the log, at once: the hash of each line of it, and whether
     * the log says so.
     */
    record Takeover(String where, String file, Set<String> leaves, boolean[] logged) {}
    record Checkpoint(long size, byte[] root) {}
    private final Map<Problem, List<String>> problems = new TreeMap<>();
    private final MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    private final Path folder;
    private final Zip zip;
    private final Map<String, Claim> claims = new HashMap<>();
    private final Map<String, String> certified = new HashMap<>();
    private final Set<String> destroyed = new HashSet<>();
    private final Map<String, Claim> issued = new HashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>(), before = new TreeMap<>(), taken = new TreeMap<>();
    private final Map<String, Takeover> takeovers = new HashMap<>();
    /** By pupil: answers of which the log speaks and the kit does not. */
    private final Map<String, Integer> unanswered = new TreeMap<>();
    /** By destruction: the pupil of whom a key went. */
    private final Map<String, String> destructions = new HashMap<>();
    private int gone;
    private final Set<String> answers = new HashSet<>();
    private final Map<Long, Set<String>> kept = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private final Subtrees tree = new Subtrees();
    private long[] ids = new long[1 << 12];
    private String origin = "?", board = "?";
    private byte[] publicKey = new byte[32];
    private long lines, signed;
    private long datedBefore;
    private String latest = "";
    private Instant began = Instant.MAX, made = Instant.MAX;
    private Told told;
    private boolean pinned;
    Verify(Path folder, Zip zip) throws GeneralSecurityException {
        this.folder = folder;
        this.zip = zip;
    }
    public static void main(String[] args) throws Exception { System.exit(run(args, new PrintStream(System.out, true, StandardCharsets.UTF_8))); }
    static int run(String[] args, PrintStream out) throws Exception {
        try {
            Map<String, String> options = new HashMap<>();
            for (int i = 1; i < args.length; i += 2) options.put(args[i], args[i + 1]);
            if (!Set.of("--key", "--since", "--told").containsAll(options.keySet())) throw new IOException(USAGE);
            for (String one : Arrays.asList(options.get("--since"), options.get("--told")))
                if (one != null && !Files.exists(Path.of(one))) throw new NoSuchFileException(one);
            Path given = Path.of(args.length == 0 ? "." : args[0]);
            boolean zip = Zip.named(given);
            if (!zip && Stream.of("manifest.txt", "log.txt", "checkpoints.txt", "key.txt").noneMatch(one -> Files.isRegularFile(given.resolve(one))))
                throw new IOException("? manifest.txt");
            Verify verify = new Verify(given, zip ? new Zip(given, NAMES, Set.of("manifest.txt")) : null);
            verify.check(options);
            return verify.report(out) ? 0 : 1;
        } catch (OddZip odd) {
            Problem problem = Problem.ODD_ZIP;
            out.println(problem + ": " + problem.words + "\n    " + odd.getMessage() + "\n" + DO_NOT_UNPACK + "\nFOUT / WRONG");
            return 1;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | IOException wrong) {
            out.println("Dit is geen controlepakket. / This is not a verification kit.\n" + wrong + "\n" + USAGE);
            return 2;
        }
    }
    private void check(Map<String, String> options) throws Exception {
        attempt("key.txt", this::readKey);
        pinned = options.containsKey("--key");
        if (pinned && !options.get("--key").replaceAll("[ :]", "").equalsIgnoreCase(fingerprint())) add(Problem.FOREIGN_KEY, "key.txt (--key)");
        attempt("manifest.txt", this::readManifest);
        attempt("answers.txt", () -> claim("answers.txt", "answer", "zorgvuldig-answer-1", 3, 12, 13));
        attempt("codes.txt", () -> claim("codes.txt", "sign", "zorgvuldig-code-1", 4, 5));
        attempt("statements.txt", () -> claim("statements.txt", "signed", "zorgvuldig-statement-1", 3, 4));
        if (files().contains("takeovers.txt")) attempt("takeovers.txt", this::readTakeovers);
        for (String name : files()) if (name.startsWith("certificates/")) attempt(name, () -> readCertificate(name));
        if (options.containsKey("--since")) keep(Path.of(options.get("--since")));
        if (options.containsKey("--told")) told = new Told(Path.of(options.get("--told")), board);
        attempt("log.txt, checkpoints.txt", this::readLog);
        attempt("log.txt", this::sayDoubles);
        judgeClaims();
        judgeKept();
    }
    private void keep(Path file) throws Exception {
        try {
            for (String note : keptNotes(file)) {
                Checkpoint one = checkpoint(note);
                kept.computeIfAbsent(one.size, none -> new TreeSet<>()).add(base64(one.root));
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            add(Problem.NOT_COMPARABLE, "--since: " + unreadable.getMessage());
        }
    }
    private interface Check { void run() throws Exception; }
    /** What cannot be read is told, and the rest is looked at all the same. */
    private void attempt(String name, Check check) {
        try {
            check.run();
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
        made = Instant.parse(list.lines().filter(one -> one.startsWith("made ")).findFirst().orElseThrow().substring(5));
        Set<String> present = Set.copyOf(files()), added = new TreeSet<>(present);
        added.remove("manifest.txt");
        for (String line : list.lines().filter(one -> one.startsWith("file ")).toList()) {
            String[] words = line.split(" ", 5);
            if (!added.remove(words[4])) add(Problem.MISSING_FILE, words[4]);
            else if (!words[1].equals(fileHash(words[4]))) add(Problem.ALTERED_FILE, words[4]);
            boolean points = words[4].equals("checkpoints.txt") && present.contains(words[4]);
            long missing = points ? Long.parseLong(words[3]) - lineCount(words[4]) : 0;
            if (missing > 0) add(Problem.MISSING_CHECKPOINT, missing + "");
        }
        for (String name : added) add(Problem.ADDED_FILE, name);
    }
    /**
     * Receipts, one a line. The log holds their mark; a signature under a statement names its line,
     * with a dash it says it is older.
     */
    private void claim(String name, String kind, String version, int about, int... moments) throws IOException {
        int number = 0;
        try (BufferedReader from = reader(name)) {
            for (String line; (line = from.readLine()) != null; ) {
                number++;
                String[] words = line.split(" ");
                if (!words[0].equals(version) || !words[1].equals(board)) throw new IOException("? " + version);
                boolean signature = kind.equals("signed"), named = signature && !words[6].equals("-");
                String whose = words[about] + (signature ? " " + words[2] : "");
                String as = signature && !named ? "earlier" : kind;
                Instant at = Arrays.stream(moments).mapToObj(one -> Instant.parse(words[one])).max(Comparator.naturalOrder()).orElseThrow();
                if (kind.equals("answer")) answers.add(mark(line));
                put(named ? words[6] : mark(line), new Claim(name + ":" + number, as, whose, at, leaf(line)));
            }
        }
    }
    /**
     * Of each take-over the hashes, and then a line with the file, their number and the root over
     * them.
     */
    private void readTakeovers() throws Exception {
        int number = 0;
        Set<String> leaves = new HashSet<>();
        Subtrees under = new Subtrees();
        try (BufferedReader from = reader("takeovers.txt")) {
            for (String line; (line = from.readLine()) != null; ) {
                String where = "takeovers.txt:" + ++number;
                String[] words = line.split(" ");
                if (words.length == 1) {
                    under.append(decode(line));
                    if (!leaves.add(line)) add(Problem.DOUBLED_LINE, where);
                    continue;
                }
                if (!words[0].equals("zorgvuldig-takeover-1") || !words[1].equals(board)) throw new IOException("? zorgvuldig-takeover-1");
                byte[] root = decode(words[4]);
                boolean good = Arrays.equals(root, under.root()) && words[3].equals(leaves.size() + "");
                if (!good || takeovers.putIfAbsent(uuid(root), new Takeover(where, words[2], leaves, new boolean[1]))
                                != null) add(Problem.MISSING_TAKEOVER, where);
                leaves = new HashSet<>();
                under = new Subtrees();
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
        put(mark(certificate), new Claim(name, "certified", words[2], Instant.parse(words[11]), leaf(certificate)));
    }
    private void put(String mark, Claim claim) {
        count(counts, claim);
        Claim twin = claims.putIfAbsent(mark, claim);
        if (twin != null) add(twin.leaf.equals(claim.leaf) ? Problem.DOUBLED_LINE : Problem.NOT_ISSUED, claim.where);
    }
    private static void count(Map<String, Integer> of, Claim claim) { of.merge(claim.where.replaceAll("[:/].*", ""), 1, Integer::sum); }
    /**
     * Each line into the tree, and the tree against every checkpoint; the lines that were claimed
     * are found on the way.
     */
    private void readLog() throws Exception {
        try (BufferedReader log = reader("log.txt");
                BufferedReader points = reader("checkpoints.txt")) {
            Checkpoint next = next(points);
            boolean whole = true;
            for (String line; (line = log.readLine()) != null; ) {
                lines++;
                tree.append(hash(new byte[] {0}, bytes(line)));
                if (line.equals("-")) add(Problem.MISSING_LINE, lines + "");
                else look(line.split(" "));
                for (; next != null && next.size <= lines; next = next(points)) {
                    boolean good = next.size == lines && Arrays.equals(tree.root(), next.root);
                    if (!good && whole) add(Problem.ALTERED_LOG, signed + 1 + "-" + next.size);
                    whole &= good;
                    signed = next.size;
                }
                for (String root : kept.getOrDefault(lines, Set.of())) if (!root.equals(base64(tree.root())))
                        add(Problem.REWRITTEN_LOG, "size " + lines + " (--since)");
                if (told != null && told.roots.containsKey(lines) && !told.fits(lines, tree.root()))
                    add(Problem.REWRITTEN_LOG, "size " + lines + " (--told)");
            }
            if (next != null) add(Problem.TRUNCATED_LOG, lines + " < " + next.size);
            else if (signed < lines) add(Problem.UNSIGNED_LINES, signed + 1 + "-" + lines);
        }
    }
    private void judgeKept() {
        for (long size : kept.keySet()) if (size > lines) add(Problem.TRUNCATED_LOG, lines + " < " + size + " (--since)");
        if (told == null) return;
        long missing = told.missing(lines, made);
        if (missing >= 0) add(Problem.TRUNCATED_LOG, lines + " <= " + missing + " (--told)");
        if (told.compared == 0) add(Problem.NOT_COMPARABLE, "--told: 0");
    }
    /**
     * The random half of each id is kept; of those that are twice there the whole id is looked at.
     */
    private void sayDoubles() throws IOException {
        long[] sorted = Arrays.copyOf(ids, (int) lines);
        Arrays.sort(sorted);
        Set<Long> twice = new HashSet<>();
        for (int i = 1; i < sorted.length; i++) if (sorted[i] == sorted[i - 1] && sorted[i] != 0) twice.add(sorted[i]);
        if (twice.isEmpty()) return;
        Map<String, Long> seen = new HashMap<>();
        long number = 0;
        try (BufferedReader log = reader("log.txt")) {
            for (String line; (line = log.readLine()) != null; ) {
                String[] words = line.split(" ");
                number++;
                if (!twice.contains(ids[(int) number - 1])) continue;
                Long twin = seen.put(words[2], number);
                if (twin != null) add(Problem.DOUBLED_LINE, "log.txt: " + twin + ", " + number);
            }
        }
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
    /**
     * A line of the log: zorgvuldig-event-1 board id at actor act subject clause outcome relation
     * via count.
     */
    private void look(String[] line) {
        if (lines == 1) began = Instant.parse(line[3]);
        if (lines > ids.length) ids = Arrays.copyOf(ids, 2 * ids.length);
        ids[(int) lines - 1] = UUID.fromString(line[2]).getLeastSignificantBits();
        if (line[3].compareTo(latest) < 0 && datedBefore++ < 20) notes.add("    " + lines + ": " + line[3] + " < " + latest);
        latest = line[3];
        if (told != null && !told.fits(lines - 1, line)) add(Problem.REWRITTEN_LOG, lines - 1 + " (--told)");
        if (line[5].equals("retain") && line[9].equals("certified") && !issued.containsKey(line[10])) certified.put(line[10], line[6]);
        if (line[5].equals("retain") && line[9].equals("destroyed")) {
            destroyed.add(line[6]);
            excuse(destructions.getOrDefault(line[6], ""));
        }
        if (line[5].equals("retain") && line[9].startsWith("key-")) {
            destructions.put(line[10], line[6]);
            excuse(line[6]);
        }
        if (line[5].equals("answer") && line[9].matches("answered|corrected")
                && !answers.contains(line[10])) unanswered.merge(line[6], 1, Integer::sum);
        if (line[5].equals("maintain") && line[9].endsWith("-taken-over")) takenOver(line);
        Claim byMark = claims.get(line[10]), byId = claims.get(line[2]);
        if (byMark != null && line[6].equals(byMark.about) && (line[5].equals(byMark.kind) || line[9].equals(byMark.kind))) found(line[10], byMark);
        if (byId != null && byId.kind.equals("signed") && line[9].equals("signed") && (line[6] + " " + line[11]).equals(byId.about)
                && Math.abs(Instant.parse(line[3]).toEpochMilli() - byId.at.toEpochMilli()) <= 60_000) found(line[2], byId);
    }
    /**
     * What was answered about a pupil until the key went, and until all was removed, is gone with
     * it; what comes later is not.
     */
    private void excuse(String pupil) {
        Integer count = unanswered.remove(pupil);
        gone += count == null ? 0 : count;
    }
    private void takenOver(String[] line) {
        Takeover one = takeovers.get(line[10]);
        boolean same = one != null && line[9].equals(one.file + "-taken-over") && line[11].equals(one.leaves.size() + "");
        if (same) one.logged[0] = true;
        else add(Problem.MISSING_TAKEOVER, "log.txt: " + lines);
        notes.add("overgenomen / taken over " + line[3] + ": " + line[9].replace("-taken-over", "") + " " + line[11]);
        taken.merge(line[9].replace("-taken-over", ".txt"), 0, Integer::sum);
    }
    private void found(String mark, Claim claim) {
        if (claim.kind.equals("certified")) issued.put(mark, claim);
        certified.remove(mark);
        claims.remove(mark);
    }
    /**
     * What was claimed and not found; unless all its moments are before the log and it names no
     * line of it. Then a take-over proves that it was there that day; where the log knows of none,
     * nothing proves it, which is told.
     */
    private void judgeClaims() {
        for (Claim claim : claims.values()) {
            boolean older = claim.at.isBefore(began) && !claim.kind.matches("certified|signed");
            String file = claim.where.replaceAll(":.*", "");
            boolean listed = takeovers.values().stream().anyMatch(one -> one.logged[0] && file.equals(one.file + ".txt")
                                                    && one.leaves.contains(claim.leaf));
            if (older && listed) count(taken, claim);
            else if (older && !taken.containsKey(file)) count(before, claim);
            else add(Problem.NOT_ISSUED, claim.where);
        }
        for (Claim one : issued.values()) if (!destroyed.contains(one.about)) add(Problem.NOT_DESTROYED, one.where);
        for (String number : certified.values()) add(Problem.MISSING_CERTIFICATE, "certificates/" + number + ".json");
        for (Takeover one : takeovers.values()) if (!one.logged[0]) add(Problem.NOT_ISSUED, one.where);
        if (gone > 0) notes.add("antwoorden die met een dossier zijn vernietigd / answers destroyed with a dossier: " + gone);
        unanswered.forEach((pupil, count) -> add(Problem.MISSING_ANSWER, pupil + ": " + count));
    }
    private boolean report(PrintStream out) {
        out.println("logboek / log:     " + origin);
        out.println("regels / lines:    " + lines);
        out.println("sleutel / key:     " + fingerprint() + "  (vergelijk dit kenmerk / compare this fingerprint)");
        counts.forEach((name, count) -> out.println("  " + name + ": " + count));
        before.forEach((name, count) -> out.println("  " + name + ": " + count + " van voor het logboek, niet te bewijzen / older than the"
                                        + " log, not proved"));
        taken.forEach((name, count) -> out.println("  " + name + ": " + count + " van voor het logboek, zo overgenomen / older than the"
                                        + " log, taken over so"));
        if (told != null) out.println("verteld / told:    " + told.summary());
        if (datedBefore > 0) out.println("eerder gedateerd dan de regel ervoor / dated before the line before it: " + datedBefore);
        notes.forEach(out::println);
        for (Problem problem : problems.keySet()) {
            List<String> where = problems.get(problem);
            out.println(problem + ": " + problem.words + " (" + where.size() + ")");
            where.stream().sorted().limit(20).forEach(place -> out.println("    " + place));
        }
        out.println(problems.isEmpty() ? verdict(pinned) : "FOUT / WRONG");
        return problems.isEmpty();
    }
    private void add(Problem problem, String where) { problems.computeIfAbsent(problem, none -> new ArrayList<>()).add(where); }
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
        if (zip != null) return zip.names().stream().sorted().toList();
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(one -> !Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS))
                    .map(one -> folder.relativize(one).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
    private InputStream open(String name) throws IOException { return zip != null ? zip.open(name) : Files.newInputStream(folder.resolve(name)); }
    private BufferedReader reader(String name) throws IOException {
        return new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8));
    }
    private String read(String name) throws IOException {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
    private String fileHash(String name) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = open(name)) {
            byte[] some = new byte[1 << 16];
            for (int read; (read = in.read(some)) > 0; ) digest.update(some, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
    private long lineCount(String name) throws IOException {
        try (BufferedReader from = reader(name)) {
            return from.lines().count();
        }
    }
    /** The first 16 bytes of the line's SHA-256, as a UUID of version 8 (RFC 9562). */
    private String mark(String line) { return uuid(hash(bytes(line))); }
    private static String uuid(byte[] bytes) {
        ByteBuffer hash = ByteBuffer.wrap(bytes);
        return new UUID(hash.getLong() & ~0xf000L | 0x8000L, hash.getLong() & ~(3L << 62) | 1L << 63).toString();
    }
    private String leaf(String line) { return base64(hash(new byte[] {0}, bytes(line))); }
    private String fingerprint() { return HexFormat.of().formatHex(hash(publicKey)); }
    private byte[] hash(byte[]... parts) {
        for (byte[] part : parts) sha256.update(part);
        return sha256.digest();
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
