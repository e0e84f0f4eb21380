import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.security.*;
import java.security.spec.X509EncodedKeySpec;
import java.util.*;
import java.util.zip.*;

/**
 * Checks an export of a log of Zorgvuldig. Needs Java 17 or newer, and nothing else: no database, no network, no library.
 * Exit status 0: everything is as it was signed; 1: something is not; 2: this is not an export, or not how to call it.
 */
public class Verify {
    private static final String USAGE =
            "java Verify.java EXPORT.zip|log.txt [--key FINGERPRINT] [--since EARLIER-EXPORT|CHECKPOINT]";
    private static final String VERSION = "zorgvuldig-log-export-1";
    /** What stands before the 32 bytes of an Ed25519 key in the form the JDK reads. */
    private static final byte[] KEY_HEADER = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int SHOWN = 20;

    enum Problem {
        ALTERED_EVENT("regel is veranderd", "event was altered"),
        MISSING_EVENT("regel ontbreekt", "event is missing"),
        REORDERED("regels zijn van plaats gewisseld", "events were reordered"),
        TRUNCATED_LOG("het einde van het logboek ontbreekt", "the end of the log is missing"),
        ALTERED_CHECKPOINT("het controlepunt is veranderd", "checkpoint was altered"),
        FOREIGN_KEY("getekend met een andere sleutel", "signed with another key"),
        REWRITTEN_LOG("het logboek is niet een vervolg op het eerdere", "log does not continue the earlier one"),
        NOT_COMPARABLE("geen bewijs bij het eerdere controlepunt", "no proof for the earlier checkpoint"),
        ALTERED_EXPORT("de uitvoer is na het maken veranderd", "export was changed after it was made");

        final String words;

        Problem(String dutch, String english) {
            words = dutch + " / " + english;
        }
    }

    record Checkpoint(String origin, long size, byte[] root, String note) {}

    record Event(long index, byte[] hash, List<byte[]> path, String text, byte[] textHash) {}

    private final Map<Problem, List<String>> problems = new TreeMap<>();
    private final MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    private final MessageDigest whole = MessageDigest.getInstance("SHA-256");
    private final List<Event> doubtful = new ArrayList<>();
    private final List<byte[]> hashes = new ArrayList<>();
    private final Map<String, Long> places = new HashMap<>();
    private final Map<Checkpoint, List<byte[]>> earlier = new LinkedHashMap<>();
    private String origin = "";
    private byte[] publicKey = {};
    private String about = "";
    private Checkpoint checkpoint;
    private boolean trusted;
    private long count;
    private long last = -1;
    private long announced = -1;
    private String seal = "";

    Verify() throws GeneralSecurityException {}

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Map<String, String> options = new HashMap<>();
            List<String> files = new ArrayList<>();
            for (int i = 0; i < args.length; i++) {
                if (args[i].startsWith("--")) options.put(args[i], args[++i]);
                else files.add(args[i]);
            }
            if (files.size() != 1 || !List.of("--key", "--since").containsAll(options.keySet())) {
                throw new IllegalArgumentException(USAGE);
            }
            Verify verify = new Verify();
            verify.read(Path.of(files.get(0)));
            verify.judge(options.getOrDefault("--key", ""), options.getOrDefault("--since", ""));
            System.exit(verify.report(out, options.containsKey("--key")) ? 0 : 1);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | IOException wrong) {
            out.println("Dit is geen uitvoer van het logboek. / This is not an export of the log.\n" + wrong.getMessage());
            out.println(USAGE);
            System.exit(2);
        }
    }

    // ---- reading ----

    private void read(Path file) throws Exception {
        List<String> kinds = List.of("key", "made", "about", "checkpoint", "earlier", "event", "end", "seal");
        try (BufferedReader lines = open(file)) {
            String line = lines.readLine();
            if (!VERSION.equals(line)) throw new IllegalArgumentException("? " + VERSION);
            digest(line);
            int stage = 0;
            String next = lines.readLine();
            while ((line = next) != null) {
                next = lines.readLine();
                String[] words = line.split(" ", 2);
                int kind = kinds.indexOf(words[0]);
                try {
                    if (kind < stage || kind > 3 && checkpoint == null) throw new IllegalArgumentException("? " + words[0]);
                    if (kind < 7) digest(line);
                    readLine(words[0], words[1]);
                } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
                    if (next != null || checkpoint == null) throw broken;
                    add(Problem.TRUNCATED_LOG, "log.txt");
                }
                stage = kind;
            }
        }
        if (checkpoint == null || publicKey.length == 0 || about.isEmpty()) throw new IllegalArgumentException("? checkpoint");
    }

    private void digest(String line) {
        whole.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void readLine(String kind, String rest) throws Exception {
        switch (kind) {
            case "key" -> readKey(rest);
            case "about" -> about = rest;
            case "checkpoint" -> readCheckpoint(rest);
            case "earlier" -> earlier.put(checkpoint(decodeText(rest.split(" ")[0])), decodeAll(rest.split(" ")[1]));
            case "event" -> readEvent(rest.split(" ", 4));
            case "end" -> announced = Long.parseLong(rest);
            case "seal" -> seal = decodeText(rest);
            default -> {}
        }
    }

    private void readKey(String key) {
        String[] parts = key.split("\\+", 3);
        byte[] typed = decode(parts[2]);
        origin = parts[0];
        publicKey = Arrays.copyOfRange(typed, 1, typed.length);
        if (typed[0] != 1 || publicKey.length != 32) throw new IllegalArgumentException("? key");
    }

    private void readCheckpoint(String note) throws Exception {
        checkpoint = checkpoint(decodeText(note));
        Problem wrong = signature(checkpoint.note, origin);
        trusted = wrong == null && checkpoint.origin.equals(origin);
        if (wrong != null) add(wrong, "size " + checkpoint.size);
        else if (!trusted) add(Problem.ALTERED_CHECKPOINT, checkpoint.origin);
    }

    private void readEvent(String[] words) {
        long index = Long.parseLong(words[0]);
        byte[] text = words[3].getBytes(StandardCharsets.UTF_8);
        Event event = new Event(index, decode(words[1]), decodeAll(words[2]), words[3], leaf(text));
        count++;
        hashes.add(event.hash);
        places.put(words[1], index);
        if (index <= last) add(Problem.REORDERED, "" + index);
        else if (about.equals("all") && index > last + 1) add(Problem.MISSING_EVENT, (last + 1) + "–" + (index - 1));
        last = Math.max(last, index);
        boolean inTree = included(event.hash, index, event.path);
        boolean ours = (" " + event.text + " ").contains(" " + origin.substring(origin.indexOf('/') + 1) + " ")
                && (about.equals("all") || event.text.contains(" " + about + " "));
        if (!Arrays.equals(event.hash, event.textHash) || trusted && !inTree || !ours) doubtful.add(event);
    }

    // ---- judging ----

    private void judge(String pinned, String since) throws Exception {
        if (!pinned.isEmpty() && !pinned.replaceAll("[ :]", "").equalsIgnoreCase(fingerprint())) {
            add(Problem.FOREIGN_KEY, "--key");
        }
        doubtful.forEach(this::judge);
        if (announced < 0 || seal.isEmpty()) add(Problem.TRUNCATED_LOG, "log.txt");
        if (announced > count) add(Problem.MISSING_EVENT, count + " < " + announced);
        if (about.equals("all") && last + 1 < checkpoint.size) {
            add(Problem.TRUNCATED_LOG, (last + 1) + "–" + (checkpoint.size - 1));
        }
        judgeSeal();
        for (Checkpoint held : earlier.keySet()) compare(held, earlier.get(held));
        if (!since.isEmpty()) compareSince(Path.of(since));
    }

    private void judge(Event event) {
        Long elsewhere = places.get(Base64.getEncoder().encodeToString(event.textHash));
        boolean swapped = elsewhere != null && elsewhere != event.index;
        for (Event other : doubtful.subList(0, Math.min(doubtful.size(), 1000))) {
            swapped |= other.index != event.index && included(event.textHash, other.index, event.path);
        }
        add(swapped ? Problem.REORDERED : Problem.ALTERED_EVENT, event.index + ": " + event.text);
    }

    private void judgeSeal() throws Exception {
        if (seal.isEmpty()) return;
        Problem wrong = signature(seal, origin + "/export");
        String[] text = seal.split("\n");
        if (wrong != null || !text[0].equals(origin + "/export")) {
            add(wrong == Problem.FOREIGN_KEY ? wrong : Problem.ALTERED_EXPORT, "seal");
            return;
        }
        long sealed = Long.parseLong(text[1]);
        if (sealed > count) add(Problem.MISSING_EVENT, count + " < " + sealed);
        if (!Arrays.equals(decode(text[2]), whole.digest())) add(Problem.ALTERED_EXPORT, "log.txt");
    }

    private void compareSince(Path file) throws Exception {
        Checkpoint held;
        String start = file.toString().endsWith(".zip") ? VERSION : Files.readString(file);
        if (start.startsWith(VERSION)) {
            Verify old = new Verify();
            old.read(file);
            held = old.checkpoint;
        } else {
            held = checkpoint(start);
        }
        Problem wrong = signature(held.note, origin);
        if (wrong != null || !held.origin.equals(origin)) {
            add(Problem.FOREIGN_KEY, "--since");
        } else if (held.size > checkpoint.size) {
            add(Problem.TRUNCATED_LOG, checkpoint.size + " < " + held.size + " (--since)");
        } else if (held.size == checkpoint.size) {
            compare(held, List.of());
        } else if (about.equals("all") && hashes.size() >= held.size) {
            byte[] root = root(hashes.subList(0, (int) held.size));
            if (!Arrays.equals(root, held.root)) add(Problem.REWRITTEN_LOG, "size " + held.size);
        } else {
            List<Checkpoint> same = earlier.keySet().stream().filter(one -> one.size == held.size).toList();
            if (same.isEmpty()) add(Problem.NOT_COMPARABLE, "size " + held.size);
            for (Checkpoint one : same) compare(held, earlier.get(one));
        }
    }

    private void compare(Checkpoint held, List<byte[]> proof) throws Exception {
        Problem wrong = signature(held.note, origin);
        if (wrong != null) add(wrong, "size " + held.size);
        else if (trusted && !consistent(held.size, held.root, proof)) add(Problem.REWRITTEN_LOG, "size " + held.size);
    }

    private void add(Problem problem, String where) {
        problems.computeIfAbsent(problem, none -> new ArrayList<>()).add(where);
    }

    private boolean report(PrintStream out, boolean pinned) throws Exception {
        out.println("logboek / log:           " + origin + (about.equals("all") ? "" : "  (" + about + ")"));
        out.println("sleutel / key:           " + fingerprint());
        if (!pinned) out.println("                         vergelijk dit kenmerk / compare this fingerprint (--key)");
        out.println("regels / events:         " + count + "  (logboek / log: " + checkpoint.size + ")");
        out.println("eerder / earlier:        " + earlier.size());
        problems.forEach(
                (problem, where) -> {
                    out.println(problem + ": " + problem.words + " (" + where.size() + ")");
                    where.stream().limit(SHOWN).forEach(place -> out.println("    " + place));
                });
        out.println(problems.isEmpty() ? "GOED: niets is veranderd. / GOOD: nothing was altered." : "FOUT / WRONG");
        return problems.isEmpty();
    }

    private String fingerprint() {
        return HexFormat.of().formatHex(sha256.digest(publicKey));
    }

    // ---- the tree of RFC 9162 ----

    private byte[] leaf(byte[] entry) {
        sha256.update((byte) 0);
        return sha256.digest(entry);
    }

    private byte[] node(byte[] left, byte[] right) {
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }

    private byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) return leaves.get(0);
        int middle = Integer.highestOneBit(leaves.size() - 1);
        return node(root(leaves.subList(0, middle)), root(leaves.subList(middle, leaves.size())));
    }

    private boolean included(byte[] hash, long index, List<byte[]> path) {
        long node = index;
        long end = checkpoint.size - 1;
        if (node < 0 || node > end) return false;
        byte[] up = hash;
        for (byte[] side : path) {
            if (end == 0) return false;
            boolean right = node % 2 == 1 || node == end;
            up = right ? node(side, up) : node(up, side);
            for (; right && node % 2 == 0 && node != 0; node /= 2) end /= 2;
            node /= 2;
            end /= 2;
        }
        return end == 0 && Arrays.equals(up, checkpoint.root);
    }

    private boolean consistent(long size, byte[] root, List<byte[]> proof) {
        if (size == checkpoint.size) return proof.isEmpty() && Arrays.equals(root, checkpoint.root);
        if (size <= 0 || size > checkpoint.size || proof.isEmpty()) return false;
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(size) == 1) path.add(0, root);
        long node = size - 1;
        long end = checkpoint.size - 1;
        for (; node % 2 == 1; node /= 2) end /= 2;
        byte[] before = path.get(0);
        byte[] after = path.get(0);
        for (byte[] side : path.subList(1, path.size())) {
            if (end == 0) return false;
            boolean right = node % 2 == 1 || node == end;
            if (right) before = node(side, before);
            after = right ? node(side, after) : node(after, side);
            for (; right && node % 2 == 0 && node != 0; node /= 2) end /= 2;
            node /= 2;
            end /= 2;
        }
        return end == 0 && Arrays.equals(before, root) && Arrays.equals(after, checkpoint.root);
    }

    // ---- signed notes (c2sp.org/signed-note) ----

    private static Checkpoint checkpoint(String note) {
        String[] lines = note.split("\n");
        if (lines.length < 5 || !lines[3].isEmpty()) throw new IllegalArgumentException("? checkpoint");
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), decode(lines[2]), note);
    }

    /** Null when the note is signed with our key under this name. */
    private Problem signature(String note, String name) throws Exception {
        int gap = note.lastIndexOf("\n\n");
        if (gap < 0) return Problem.ALTERED_CHECKPOINT;
        byte[] text = note.substring(0, gap + 1).getBytes(StandardCharsets.UTF_8);
        sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 1);
        byte[] keyId = Arrays.copyOf(sha256.digest(publicKey), 4);
        for (String line : note.substring(gap + 2).split("\n")) {
            String mark = "\u2014 " + name + " ";
            byte[] marked = line.startsWith(mark) ? decode(line.substring(mark.length())) : new byte[0];
            if (marked.length == 68 && Arrays.equals(keyId, Arrays.copyOf(marked, 4))) {
                byte[] encoded = Arrays.copyOf(KEY_HEADER, KEY_HEADER.length + 32);
                System.arraycopy(publicKey, 0, encoded, KEY_HEADER.length, 32);
                Signature ed25519 = Signature.getInstance("Ed25519");
                ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
                ed25519.update(text);
                return ed25519.verify(marked, 4, 64) ? null : Problem.ALTERED_CHECKPOINT;
            }
        }
        return Problem.FOREIGN_KEY;
    }

    private static byte[] decode(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static String decodeText(String base64) {
        return new String(decode(base64), StandardCharsets.UTF_8);
    }

    private static List<byte[]> decodeAll(String joined) {
        return joined.equals("-") ? List.of() : Arrays.stream(joined.split(",")).map(Verify::decode).toList();
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        if (file.toString().endsWith(".zip")) {
            ZipInputStream zip = new ZipInputStream(in);
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && !entry.getName().equals("log.txt")) entry = zip.getNextEntry();
            if (entry == null) throw new IOException("? log.txt");
            in = zip;
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
