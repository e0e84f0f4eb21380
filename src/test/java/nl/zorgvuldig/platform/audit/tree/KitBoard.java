package nl.zorgvuldig.platform.audit.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.audit.BoardLog;
import nl.zorgvuldig.platform.audit.KitProgram;
import nl.zorgvuldig.platform.audit.LogKeys;
import nl.zorgvuldig.platform.audit.kit.KitPart;
import nl.zorgvuldig.platform.audit.kit.ReceiptFile;
import nl.zorgvuldig.platform.audit.kit.VerificationKits;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.school.organisation.SchoolActs;

/// A board with a log and, in its kit, receipts and a certificate as the modules write them.
public final class KitBoard {
    static final String SHOWN = "Alles van dit dossier is vernietigd.";

    public final BoardLog mine = new BoardLog();
    public final List<String> answers = new ArrayList<>();
    public final List<String> codes = new ArrayList<>();
    public final List<String> statements = new ArrayList<>();
    public final List<UUID> certificates = new ArrayList<>();

    private final Path folder;

    public KitBoard(Path folder) {
        this.folder = folder;
    }

    /// Some lines, sealed in two goes; an answer, a receipt, a signature and a certificate.
    public KitBoard filled() {
        mine.sealed(3);
        answered(true, Instant.now());
        received();
        signed();
        certify(true);
        mine.sealed(4);
        return this;
    }

    public void answered(boolean logged, Instant at) {
        answered(logged, at, at);
    }

    /// @return about whom
    public PupilId answered(boolean logged, Instant given, Instant recorded) {
        PupilId pupil = new PupilId(UUID.randomUUID());
        String line = line(pupil, given, recorded);
        answers.add(line);
        if (logged) {
            append(ConsentActs.ANSWER, "answered", pupil.value(), mark(line), 0);
        }
        return pupil;
    }

    /// Another answer about the same pupil, in the log and in the kit.
    public void answeredAgain(PupilId pupil) {
        String line = line(pupil, Instant.now(), Instant.now());
        answers.add(line);
        append(ConsentActs.ANSWER, "answered", pupil.value(), mark(line), 0);
    }

    /// Answers and signatures from before the log, as the modules take them over.
    public void takeOver(int count) {
        Instant then = Instant.parse("2024-08-25T18:05:00Z");
        List<String> earlier = IntStream.range(0, count)
                .mapToObj(n -> line(new PupilId(UUID.randomUUID()), then, then))
                .toList();
        answers.addAll(earlier);
        mine.acting().run(() -> mine.log.takeOver(ReceiptFile.ANSWERS, Clause.CONFIDENTIALITY, earlier));
    }

    /// The line with which the key of a dossier goes.
    ///
    /// @return the number of the destruction
    public UUID destroy(PupilId pupil) {
        UUID number = UUID.randomUUID();
        mine.log.append(event(HoldingActs.RETAIN, "key-dossier").about(pupil).through(number));
        return number;
    }

    /// The line that all of it was removed.
    public void removed(UUID destruction) {
        mine.log.append(event(HoldingActs.RETAIN, "destroyed").about(new PupilId(destruction)));
    }

    private String line(PupilId pupil, Instant given, Instant recorded) {
        return "zorgvuldig-answer-1 %s %s %s website - 1 nl granted %s parent own_page %s %s %s 2026-2027 - %s"
                .formatted(
                        mine.board,
                        UUID.randomUUID(),
                        pupil,
                        mine.person,
                        given,
                        recorded,
                        mine.person,
                        hash("woorden"));
    }

    void received() {
        String line = "zorgvuldig-code-1 %s %s 1 %s %s %s"
                .formatted(mine.board, UUID.randomUUID(), mine.person, Instant.now(), hash("code"));
        codes.add(line);
        append(SchoolActs.SIGN, "code-received", mine.person.value(), mark(line), 1);
    }

    void signed() {
        AuditEvent event = event(SchoolActs.SIGN, "signed").about(mine.person).counting(2);
        mine.log.append(event);
        statements.add("zorgvuldig-statement-1 %s 2 %s %s %s %s"
                .formatted(mine.board, mine.person, event.at(), hash("woorden"), event.id()));
        statements.add("zorgvuldig-statement-1 %s 1 %s 2023-09-01T07:00:00Z %s -"
                .formatted(mine.board, new PersonId(UUID.randomUUID()), hash("woorden")));
    }

    /// @param destroyed whether the log says so
    public UUID certify(boolean destroyed) {
        UUID number = UUID.randomUUID();
        if (destroyed) {
            mine.log.append(event(HoldingActs.RETAIN, "destroyed").about(new PupilId(number)));
        }
        append(HoldingActs.RETAIN, "certified", number, mark(line(number)), 0);
        certificates.add(number);
        return number;
    }

    private String line(UUID number) {
        return "zorgvuldig-certificate-1 %s %s dossier 2024-07-31 2026-08-01 2-years %s %s %s 4 %s 12 %s"
                .formatted(
                        mine.board,
                        number,
                        mine.person,
                        "2026-11-01T09:00:00Z",
                        "2026-11-02T09:00:00Z",
                        "2026-11-03T09:00:00Z",
                        hash(SHOWN + "\n"));
    }

    private byte[] certificate(UUID number) {
        String signed =
                "{\n  \"kind\" : \"certificate-of-destruction\",\n  \"shown\" : \"%s\\n\",\n  \"certificate\" : \"%s\""
                        .formatted(SHOWN, line(number));
        String seal = mine.as(() -> mine.log.sign(signed.getBytes(UTF_8)));
        return (signed + ",\n  \"seal\" : \"" + SignedNote.base64(seal.getBytes(UTF_8)) + "\"\n}\n").getBytes(UTF_8);
    }

    private void append(Act act, String relation, UUID subject, UUID via, int count) {
        mine.log.append(
                event(act, relation).about(new PupilId(subject)).through(via).counting(count));
    }

    private AuditEvent event(Act act, String relation) {
        return AuditEvent.of(
                BoardLog.CLOCK, mine.acting().with(act), Clause.CONFIDENTIALITY, AuditOutcome.DONE, relation);
    }

    /// The kit, as a zip file.
    public Path kit() {
        return kit(mine.keys);
    }

    public Path kit(LogKeys keys) {
        KitPart part = zip -> {
            zip.lines("answers.txt", answers::forEach);
            zip.lines("codes.txt", codes::forEach);
            zip.lines("statements.txt", statements::forEach);
            certificates.forEach(id -> zip.document("certificates/" + id + ".json", certificate(id)));
        };
        Path file = folder.resolve(UUID.randomUUID() + ".zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            new VerificationKits(
                            mine.with(keys),
                            BoardLog.DATABASE.app(),
                            List.of(part),
                            BoardLog.DATABASE.work(),
                            keys,
                            BoardLog.CLOCK)
                    .make(mine.board, out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file;
    }

    /// The kit, unpacked.
    public Path unpacked() {
        return KitProgram.unpack(kit(), folder.resolve(UUID.randomUUID().toString()));
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(MerkleHasher.sha256().digest(text.getBytes(UTF_8)));
    }

    private static UUID mark(String line) {
        ByteBuffer hash = ByteBuffer.wrap(MerkleHasher.sha256().digest(line.getBytes(UTF_8)));
        return new UUID(
                hash.getLong() & 0xffff_ffff_ffff_0fffL | 0x8000L,
                hash.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
    }
}
