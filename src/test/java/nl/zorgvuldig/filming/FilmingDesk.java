package nl.zorgvuldig.filming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.consent.AnswerId;
import nl.zorgvuldig.consent.AskedApart;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.NewAnswer;
import nl.zorgvuldig.consent.OwnConsents;
import nl.zorgvuldig.consent.Purpose;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.consent.Purposes;
import nl.zorgvuldig.consent.Validity;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.demo.population.People;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.MovingClock;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.web.Language;

/// The demonstration, for tests about filming: a family of the teacher's group, and the doors as
/// somebody asks them.
final class FilmingDesk {
    final DemoProgram demo = DemoProgram.running();
    final GroupId group;
    final People.Family family;
    final PupilId child;
    final SignedIn parent;
    final SignedIn head = staff("directeur");
    final SignedIn teacher = staff("leerkracht");

    /// @param place of the family; each test takes another
    FilmingDesk(int place) {
        group = demo.population().groupRelations().stream()
                .filter(one -> one.person().equals(demo.person("leerkracht")))
                .filter(one -> one.period().contains(demo.clock().today()))
                .map(People.GroupRelation::group)
                .findFirst()
                .orElseThrow();
        family = demo.population().families().stream()
                .filter(one -> one.kind() == People.FamilyKind.TOGETHER)
                .filter(one -> one.children().stream().anyMatch(this::placed))
                .skip(place)
                .findFirst()
                .orElseThrow();
        child = family.children().stream().filter(this::placed).findFirst().orElseThrow();
        parent = new SignedIn(demo.board(), family.guardians().getFirst(), AccountKind.GUARDIAN);
    }

    private boolean placed(PupilId pupil) {
        return demo.population().placements().stream()
                .filter(one -> one.pupil().equals(pupil) && one.group().equals(group))
                .anyMatch(one -> one.period().contains(demo.clock().today()));
    }

    SignedIn staff(String handle) {
        return new SignedIn(demo.board(), demo.person(handle), AccountKind.STAFF);
    }

    <T> T as(SignedIn who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, demo.clock().today()).call(what);
    }

    LocalDate first() {
        return FilmingRules.first(demo.clock().today());
    }

    FilmingWish wish(LocalDate day) {
        return new FilmingWish(child, group, day, "Het zingen in de kring, tien minuten.");
    }

    Outcome<FilmingId> ask(SignedIn who, FilmingId id, FilmingWish wish) {
        return as(who, () -> demo.part(FilmingRequests.class).ask(id, wish));
    }

    FilmingFile asked(LocalDate day) {
        FilmingId id = new FilmingId(UUID.randomUUID());
        assertThat(ask(parent, id, wish(day))).isEqualTo(Outcome.done(id));
        return find(head, id).orElseThrow();
    }

    Optional<FilmingFile> find(SignedIn who, FilmingId id) {
        return as(who, () -> demo.part(Filmings.class).find(id));
    }

    List<Child> children(SignedIn who, FilmingFile file) {
        return as(who, () -> demo.part(Filmings.class).children(file));
    }

    Outcome<Nothing> permit(SignedIn who, FilmingFile file, String words) {
        String seen = FilmingRules.print(children(head, file));
        return as(who, () -> demo.part(Filmings.class).permit(file.id(), words, seen));
    }

    FilmingFile permitted(LocalDate day) {
        FilmingFile file = asked(day);
        assertThat(permit(head, file, "Alleen in de kring, tien minuten.")).isInstanceOf(Outcome.Done.class);
        return find(head, file.id()).orElseThrow();
    }

    Outcome<Nothing> decide(SignedIn who, Function<Filmings, Outcome<Nothing>> what) {
        return as(who, () -> what.apply(demo.part(Filmings.class)));
    }

    boolean withdraw(SignedIn who, FilmingFile file) {
        return as(who, () -> demo.part(FilmingRequests.class).withdraw(file.id()));
    }

    List<FilmingFile> own() {
        return as(parent, () -> demo.part(FilmingRequests.class).list());
    }

    /// Whether the child may not be filmed, as the head sees it.
    boolean mayNot(FilmingFile file) {
        return children(head, file).stream().anyMatch(one -> one.pupil().equals(child) && !one.may());
    }

    /// All who decide for the child answer the same.
    void answer(Choice choice) {
        answer(child, choice);
    }

    void answer(PupilId pupil, Choice choice) {
        Purpose purpose = as(
                parent,
                () -> demo.part(Purposes.class)
                        .findAsked(PurposeKind.PRIVATE_FILMING)
                        .orElseThrow());
        for (PersonId one : as(head, () -> demo.part(AskedApart.class).listDeciders(pupil))) {
            SignedIn who = new SignedIn(demo.board(), one, AccountKind.GUARDIAN);
            NewAnswer own = new NewAnswer(
                    new AnswerId(Id.next(demo.clock())),
                    ConsentSubject.of(purpose.key()),
                    purpose.text().version(),
                    Language.DUTCH,
                    choice,
                    new Validity.OfSchoolYear(SchoolYear.of(demo.clock().today())));
            as(who, () -> demo.part(OwnConsents.class).answer(who, Map.of(pupil, List.of(own))));
        }
    }

    /// What the parent is told of the group.
    boolean everybody(FilmingFile file) {
        return as(parent, () -> demo.part(FilmingSeen.class).listEverybody(own()))
                .contains(file.id());
    }

    /// As the program would on a day.
    void runOn(LocalDate day) {
        MovingClock clock = new MovingClock(demo.clock().instant());
        clock.pass(Duration.ofDays(ChronoUnit.DAYS.between(demo.clock().today(), day)));
        new Acting(demo.board(), PersonId.PROGRAM, Act.MAINTAIN, day)
                .run(() -> new FilmingWork(
                                demo.part(FilmingStore.class),
                                demo.part(WarnedStore.class),
                                demo.part(FilmingGroup.class),
                                demo.part(FilmingMail.class),
                                demo.part(AuditLog.class),
                                demo.part(Work.class),
                                clock)
                        .run());
    }

    /// How many lines the log has of what was done with a request.
    int lines(FilmingFile file, String what) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from audit.event where via = :request and relation = :what and outcome = 'done'")
                .param("request", file.id().value())
                .param("what", what)
                .query(Integer.class)
                .single();
    }

    /// What somebody was sent about filming so far.
    List<String> mail(SignedIn who) {
        return demo.parts(HoldsPersonalData.class).stream()
                .flatMap(one ->
                        one.export(Subject.of(who.board(), SubjectKind.ACCOUNT_HOLDER, who.person())).rows().stream())
                .filter(one -> one.table().equals("mail.message"))
                .filter(one -> one.values().getOrDefault("kind", "").startsWith("filming"))
                .map(one -> one.values().getOrDefault("sealed_body", ""))
                .toList();
    }
}
