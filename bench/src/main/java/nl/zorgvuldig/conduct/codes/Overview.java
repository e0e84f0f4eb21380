package nl.zorgvuldig.conduct.codes;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.bench.Running;
import nl.zorgvuldig.conduct.codes.notices.ConductCodeNoticeRunner;
import nl.zorgvuldig.conduct.codes.receipts.ConductCodeGaps;
import nl.zorgvuldig.conduct.lessons.LessonCounts;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.organisation.StaffMember;

/// What stands behind the pages about the code of conduct and lessons at a board with 1,500 staff,
/// thirty schools and three documents, of which nine in ten were confirmed. Start it with the class
/// path of `bench/run`.
public final class Overview {
    private static final int STAFF = 1_500;
    private static final int SCHOOLS = 30;
    private static final int GROUPS = 12;
    private static final int TIMES = 400;

    private final Running program;
    private final BoardId board = new BoardId(UUID.randomUUID());
    private final LocalDate today;
    private final List<PersonId> people = new ArrayList<>();
    private final List<SchoolId> schools = new ArrayList<>();

    private Overview(Running program) {
        this.program = program;
        today = SchoolDay.today(program.part(Clock.class));
    }

    public static void main(String[] arguments) throws Exception {
        try (Running program = Running.start()) {
            Overview bench = new Overview(program);
            program.part(Boards.class).program(bench.board).run(bench::fill);
            program.part(Boards.class).add(bench.board);
            bench.measure();
        }
    }

    private void fill() {
        program.part(Schools.class).setUpBoard("Stichting Groot");
        for (int n = 0; n < SCHOOLS; n++) {
            SchoolId school = new SchoolId(UUID.randomUUID());
            schools.add(school);
            program.part(Schools.class).add(new School(school, String.format("99%02d", n), "School " + n));
            for (int g = 0; g < GROUPS; g++) {
                program.part(Schools.class)
                        .add(new Group(
                                new GroupId(UUID.randomUUID()),
                                school,
                                SchoolYear.of(today),
                                "g" + g,
                                "groep " + g,
                                "5",
                                false));
            }
        }
        List<NewAccount> accounts = new ArrayList<>();
        for (int n = 0; n < STAFF; n++) {
            PersonId person = new PersonId(UUID.randomUUID());
            people.add(person);
            accounts.add(NewAccount.of(person, AccountKind.STAFF, new PersonName("Jo" + n, "", "Groot"))
                    .withEmail(person + "@groot.example"));
        }
        program.part(Accounts.class).openAll(accounts);
        for (int n = 0; n < STAFF; n++) {
            program.part(Staff.class)
                    .add(new StaffMember(
                            people.get(n), schools.get(n % SCHOOLS), "k" + n, Period.since(today.minusDays(30))));
        }
        hold(0, StaffFunction.BOARD, Optional.empty());
        hold(1, StaffFunction.HEAD, Optional.of(schools.get(1)));
        for (int document = 0; document < 3; document++) {
            ConductCodeVersion version = version(document);
            program.part(EarlierConductCodes.class).add(version);
            program.part(EarlierConductCodes.class)
                    .confirmed(
                            version,
                            program.part(Clock.class).instant(),
                            people.stream()
                                    .filter(one -> people.indexOf(one) % 10 != 9)
                                    .toList());
        }
    }

    private void hold(int n, StaffFunction function, Optional<SchoolId> school) {
        program.part(Staff.class)
                .grant(new HeldFunction(UUID.randomUUID(), people.get(n), function, school, Period.since(today)));
    }

    private ConductCodeVersion version(int document) {
        return new ConductCodeVersion(
                new ConductCodeId(UUID.randomUUID()),
                1,
                ConductCodeChangeWeight.MAJOR,
                today.minusDays(20),
                "Stuk " + document,
                "Waar het over gaat.",
                "Denk eerst na voor u iets plaatst. ".repeat(100),
                people.getFirst(),
                program.part(Clock.class).instant());
    }

    private void measure() {
        print("delivering to everybody, once", 1, () -> run());
        print("looking who is to be told, nobody", 30, () -> run());
        timed(
                "the gaps of the whole board",
                0,
                () -> program.part(ConductCodeGaps.class).list().size());
        timed(
                "the gaps of one school",
                1,
                () -> program.part(ConductCodeGaps.class).list().size());
        timed(
                "what waits for an employee",
                9,
                () -> program.part(StaffConductCodes.class).duties().size());
        timed(
                "lessons of the whole board",
                0,
                () -> program.part(LessonCounts.class).list().size());
    }

    private int run() {
        return program.part(Boards.class).program(board).call(() -> {
            program.part(ConductCodeNoticeRunner.class).run();
            return 1;
        });
    }

    private void timed(String what, int person, Supplier<Integer> work) {
        Acting acting = new Acting(board, people.get(person), Act.BROWSE, today);
        print(what, TIMES, () -> acting.call(work));
    }

    private static void print(String what, int times, Supplier<Integer> work) {
        long[] took = new long[times];
        int found = 0;
        for (int n = 0; n < times; n++) {
            long begin = System.nanoTime();
            found = work.get();
            took[n] = System.nanoTime() - begin;
        }
        Arrays.sort(took);
        System.out.printf(
                "%-36s p50 %6.1f ms  p99 %6.1f ms  (%d times, last answer %d)%n",
                what, ms(took[times / 2]), ms(took[(int) (times * 0.99)]), times, found);
    }

    private static double ms(long nanos) {
        return Duration.ofNanos(nanos).toNanos() / 1_000_000.0;
    }
}
