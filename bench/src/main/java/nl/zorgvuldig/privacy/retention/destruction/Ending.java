package nl.zorgvuldig.privacy.retention.destruction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import nl.zorgvuldig.bench.Running;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.privacy.retention.DestructionRun;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.privacy.retention.SentDestructionNotice;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.NewPupil;
import nl.zorgvuldig.school.enrolment.PupilIdentity;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityEvidence;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;

/// How long the run takes for dossiers of 100 entries and 20 files, with a parent each, from
/// approved to certified; and how much memory it holds meanwhile. Setting up takes longer than what
/// is measured. Start it with the class path of `bench/run`; the argument is how many, 10,000 if
/// not given.
public final class Ending {
    private static final int ENTRIES = 100;
    private static final int FILES = 20;
    private static final int FILE_SIZE = 10_000;
    private static final int AT_ONCE = 250;
    private static final long MEBIBYTE = 1 << 20;

    private final Running program;
    private final BoardId board = new BoardId(UUID.randomUUID());
    private final SchoolId school = new SchoolId(UUID.randomUUID());
    private final LocalDate today;
    private final LocalDate left;
    private final List<PupilId> pupils = new ArrayList<>();

    private Ending(Running program) {
        this.program = program;
        today = SchoolDay.today(program.part(Clock.class));
        left = today.minusYears(2).minusDays(40);
    }

    public static void main(String[] arguments) throws Exception {
        int dossiers = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        try (Running program = Running.start()) {
            Ending bench = new Ending(program);
            program.part(Boards.class).add(bench.board);
            program.part(Boards.class).program(bench.board).run(() -> bench.measure(dossiers));
        }
    }

    private void measure(int dossiers) {
        program.part(Schools.class).setUpBoard("Large");
        program.part(Schools.class).add(new School(school, "99ZZ", "Large"));
        while (pupils.size() < dossiers) {
            fill(Math.min(AT_ONCE, dossiers - pupils.size()));
        }
        entries();
        documents();
        program.superuser("zorgvuldig").sql("analyze").update();
        approve();
        System.out.println("dossiers: " + pupils.size() + ", files: " + files());
        System.gc();
        AtomicLong most = new AtomicLong();
        try (ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor()) {
            watch.scheduleAtFixedRate(() -> most.accumulateAndGet(used(), Math::max), 0, 1, TimeUnit.SECONDS);
            long began = System.nanoTime();
            int ended = program.part(DestructionRun.class).go();
            Duration lasted = Duration.ofNanos(System.nanoTime() - began);
            watch.shutdownNow();
            System.out.println("ended: " + ended + " in " + lasted.toMillis() + " ms");
        }
        System.gc();
        System.out.println("heap: at most " + most.get() / MEBIBYTE + " MiB, afterwards " + used() / MEBIBYTE + " MiB");
        System.out.println("files left: " + files());
    }

    private static long used() {
        Runtime java = Runtime.getRuntime();
        return java.totalMemory() - java.freeMemory();
    }

    private void fill(int many) {
        List<PupilId> some = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            some.add(new PupilId(UUID.randomUUID()));
        }
        pupils.addAll(some);
        program.part(Pupils.class).prepare(some);
        program.part(Pupils.class).enrol(some.stream().map(this::enrolled).toList());
        List<NewAccount> accounts = new ArrayList<>();
        program.part(Work.class).change(Act.MAINTAIN, () -> some.forEach(pupil -> accounts.add(parent(pupil))));
        program.part(Accounts.class).openAll(accounts);
    }

    private NewPupil enrolled(PupilId pupil) {
        Enrolment enrolled = new Enrolment(
                UUID.randomUUID(), pupil, school, pupil.toString().substring(0, 20), left.minusYears(8), left, left);
        PersonName name = new PersonName("Fem", "", "Bench");
        return new NewPupil(
                pupil, school, new PupilIdentity(name, Optional.of(left.minusYears(12))), List.of(enrolled), List.of());
    }

    private NewAccount parent(PupilId pupil) {
        PersonId person = new PersonId(UUID.randomUUID());
        PersonName name = new PersonName("Kim", "", "Bench");
        Guardians guardians = program.part(Guardians.class);
        guardians.add(new Guardian(pupil, person, GuardianRelation.MOTHER, name, new GuardianContact("", "", ""), false));
        guardians.record(new AuthorityFact(
                UUID.randomUUID(),
                pupil,
                person,
                ParentalAuthority.SOLE,
                AuthorityEvidence.EXTRACT,
                Period.since(left.minusYears(8)),
                program.part(Clock.class).instant(),
                PersonId.PROGRAM));
        return NewAccount.of(person, AccountKind.GUARDIAN, name).withEmail(person + "@ouders.example");
    }

    /// Bytes where sealed texts stand: the run opens none.
    private void entries() {
        program.superuser("zorgvuldig")
                .sql("""
                        insert into dossier.entry_version (board, pupil, entry, version, kind, happened_on, author,
                            written_at, sealed_text)
                        select p.board, p.id, gen_random_uuid(), 1, 'observation', :day, gen_random_uuid(), now(),
                            decode(repeat(md5(random()::text), 10), 'hex')
                        from enrolment.pupil p, generate_series(1, :many) where p.board = :board""")
                .param("day", left)
                .param("many", ENTRIES)
                .param("board", board.value())
                .update();
    }

    private void documents() {
        program.superuser("zorgvuldig")
                .sql("""
                        insert into dossier.document (board, pupil, id, kind, happened_on, added_by, added_at, format,
                            size, pages, blob, sealed_title)
                        select p.board, p.id, gen_random_uuid(), 'result', :day, gen_random_uuid(), now(), 'pdf',
                            :size, 1, gen_random_uuid(), decode(repeat(md5(random()::text), 2), 'hex')
                        from enrolment.pupil p, generate_series(1, :many) where p.board = :board""")
                .param("day", left)
                .param("size", FILE_SIZE)
                .param("many", FILES)
                .param("board", board.value())
                .update();
        byte[] content = new byte[FILE_SIZE];
        ThreadLocalRandom.current().nextBytes(content);
        program.superuser("zorgvuldig")
                .sql("select blob from dossier.document where board = :board")
                .param("board", board.value())
                .query(UUID.class)
                .list()
                .forEach(blob -> write(blob.toString(), content));
    }

    private void write(String blob, byte[] content) {
        try {
            Path folder = folder().resolve(blob.substring(0, 2));
            Files.createDirectories(folder);
            Files.write(folder.resolve(blob), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path folder() {
        return program.home().resolve("files").resolve(board.toString());
    }

    private long files() {
        try (var all = Files.walk(folder())) {
            return all.filter(Files::isRegularFile).count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// As the head would have; and everybody was told in time.
    private void approve() {
        RetentionTerm term = new RetentionTerm(2, RetentionTerm.Unit.YEARS);
        LocalDate due = term.from(left).plusDays(1);
        program.part(Work.class).change(Act.MAINTAIN, () -> pupils.forEach(pupil -> told(pupil, due)));
        program.superuser("zorgvuldig")
                .sql("""
                        insert into retention.destruction (board, id, school, pupil, part, left_on, due_on, amount,
                            unit, approved_by, approved_at, state)
                        select board, gen_random_uuid(), school, id, 'dossier', :left, :due, 2, 'years',
                            gen_random_uuid(), now(), 'approved'
                        from enrolment.pupil where board = :board""")
                .param("left", left)
                .param("due", due)
                .param("board", board.value())
                .update();
    }

    private void told(PupilId pupil, LocalDate due) {
        program.part(DestructionNoticeStore.class)
                .add(new SentDestructionNotice(pupil, PupilDataPart.DOSSIER, due, PersonId.PROGRAM, today.minusDays(35), SentDestructionNotice.Way.NOBODY));
    }
}
