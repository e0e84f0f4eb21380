package nl.zorgvuldig.school.personnel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.PersonnelOfficeScope;
import nl.zorgvuldig.bench.Running;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.school.personnel.items.PersonnelItem;
import nl.zorgvuldig.school.personnel.items.PersonnelItemDraft;
import nl.zorgvuldig.school.personnel.items.PersonnelItemId;
import nl.zorgvuldig.school.personnel.items.PersonnelItemKind;
import nl.zorgvuldig.school.personnel.items.PersonnelItemStore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What is behind the pages of personnel dossiers, with 1,500 staff and 200,000 pieces: the list
/// with a name searched, one dossier read and opened, and the same by the employee. Each time with
/// the question to `access` and its line in the log. The aim for a page is 20 ms.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class StaffReading {
    private static final int STAFF = 1_500;
    private static final int PIECES = 200_000;

    private final List<PersonId> staff = new ArrayList<>();
    private Running program;
    private Clock clock;
    private SignedInUser office;
    private int turn;

    @Setup
    public void start() {
        program = Running.start();
        clock = program.part(Clock.class);
        LocalDate today = SchoolDay.today(clock);
        PersonId person = Population.on(today).person("personeel");
        office = new SignedInUser(program.board(), person, AccountKind.STAFF);
        for (int i = 0; i < STAFF; i++) {
            staff.add(new PersonId(UUID.nameUUIDFromBytes(("bench/" + i).getBytes(StandardCharsets.UTF_8))));
        }
        program.part(Boards.class).program(program.board()).run(() -> fill(today));
        program.superuser("zorgvuldig")
                .sql("analyze personnel.employment, personnel.piece")
                .update();
        if (dossier() != PIECES / STAFF || own() != PIECES / STAFF || list() == 0) {
            throw new IllegalStateException("not everything is read");
        }
    }

    private void fill(LocalDate today) {
        program.part(Accounts.class)
                .openAll(staff.stream()
                        .map(one -> NewAccount.of(
                                one,
                                AccountKind.STAFF,
                                new PersonName("Bench", "van", one.toString().substring(0, 8))))
                        .toList());
        program.part(Vault.class)
                .create(staff.stream()
                        .flatMap(one -> Arrays.stream(PersonnelDossierPart.values()).map(part -> part.key(one)))
                        .toList());
        EmploymentStore employments = program.part(EmploymentStore.class);
        PersonnelItemStore pieces = program.part(PersonnelItemStore.class);
        for (PersonId one : staff) {
            program.part(Work.class).change(Act.MAINTAIN, () -> {
                employments.put(new Employment(one, Period.since(today.minusYears(9))), clock.instant());
                for (int i = 0; i < PIECES / STAFF; i++) {
                    pieces.add(one, piece(today.minusDays(i)), "");
                }
            });
        }
    }

    private PersonnelItem piece(LocalDate day) {
        return new PersonnelItem(
                new PersonnelItemId(Id.next(clock)),
                new PersonnelItemDraft(
                        day.getDayOfMonth() % 3 == 0 ? PersonnelItemKind.SCALE : PersonnelItemKind.HOURS,
                        day,
                        "Werktijdfactor 0,8. ".repeat(20)),
                PersonId.PROGRAM,
                clock.instant(),
                Optional.empty(),
                Optional.empty());
    }

    @TearDown
    public void stop() throws IOException {
        program.close();
    }

    @Benchmark
    public int list() {
        return as(
                office,
                () -> program.part(AccessControl.class).ask(office, PersonnelActs.LIST_PERSONNEL, new PersonnelOfficeScope())
                                instanceof Granted<PersonnelOfficeScope> key
                        ? program.part(StaffLists.class)
                                .list(key, "bench")
                                .found()
                                .size()
                        : 0);
    }

    @Benchmark
    public int dossier() {
        return read(office, next());
    }

    @Benchmark
    public int own() {
        PersonId one = next();
        return read(new SignedInUser(program.board(), one, AccountKind.STAFF), one);
    }

    private int read(SignedInUser who, PersonId employee) {
        return as(
                who,
                () -> program.part(AccessControl.class).ask(who, PersonnelActs.READ_PERSONNEL, employee)
                                instanceof Granted<PersonId> key
                        ? program.part(PersonnelDossiers.class)
                                .read(key)
                                .pieces()
                                .size()
                        : 0);
    }

    private PersonId next() {
        turn = (turn + 7) % STAFF;
        return staff.get(turn);
    }

    private <T> T as(SignedInUser who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, SchoolDay.today(clock)).call(what);
    }
}
