package nl.zorgvuldig.images.filming;

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
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.answers.ConsentValidity;
import nl.zorgvuldig.consent.answers.OwnConsents;
import nl.zorgvuldig.consent.answers.SubmittedAnswer;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.images.filming.FilmingRequests.FilmingDraft;
import nl.zorgvuldig.images.filming.storage.FilmedChildrenStore;
import nl.zorgvuldig.images.filming.storage.FilmingStore;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.PersonalDataHolder;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.MovingClock;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.story.DemoProgram;

/// The demonstration, for tests about filming: a family of the teacher's group, and the doors as
/// somebody asks them.
public final class FilmingDesk {
    public final DemoProgram demo = DemoProgram.running();
    final GroupId group;
    final DemoPeople.Family family;
    public final PupilId child;
    public final SignedInUser parent;
    public final SignedInUser head = staff("directeur");
    public final SignedInUser teacher = staff("leerkracht");

    /// @param place of the family; each test takes another
    public FilmingDesk(int place) {
        group = demo.population().groupRelations().stream()
                .filter(relation -> relation.person().equals(demo.person("leerkracht")))
                .filter(relation -> relation.period().contains(demo.clock().today()))
                .map(DemoPeople.GroupRelation::group)
                .findFirst()
                .orElseThrow();
        family = demo.population().families().stream()
                .filter(each -> each.kind() == DemoPeople.FamilyKind.TOGETHER)
                .filter(each -> each.children().stream().anyMatch(this::placed))
                .skip(place)
                .findFirst()
                .orElseThrow();
        child = family.children().stream().filter(this::placed).findFirst().orElseThrow();
        parent = new SignedInUser(demo.board(), family.guardians().getFirst(), AccountKind.GUARDIAN);
    }

    private boolean placed(PupilId pupil) {
        return demo.population().placements().stream()
                .filter(placement ->
                        placement.pupil().equals(pupil) && placement.group().equals(group))
                .anyMatch(placement -> placement.period().contains(demo.clock().today()));
    }

    public SignedInUser staff(String handle) {
        return new SignedInUser(demo.board(), demo.person(handle), AccountKind.STAFF);
    }

    public <T> T as(SignedInUser who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, demo.clock().today()).call(what);
    }

    public LocalDate first() {
        return FilmingRules.first(demo.clock().today());
    }

    public FilmingDraft wish(LocalDate day) {
        return new FilmingDraft(child, group, day, "Het zingen in de kring, tien minuten.");
    }

    public Outcome<FilmingId> ask(SignedInUser who, FilmingId id, FilmingDraft wish) {
        return as(who, () -> demo.part(FilmingRequests.class).ask(id, wish));
    }

    public FilmingFile asked(LocalDate day) {
        FilmingId id = new FilmingId(UUID.randomUUID());
        assertThat(ask(parent, id, wish(day))).isEqualTo(Outcome.done(id));
        return find(head, id).orElseThrow();
    }

    public Optional<FilmingFile> find(SignedInUser who, FilmingId id) {
        return as(who, () -> demo.part(FilmingDecisions.class).find(id));
    }

    List<FilmingChild> children(SignedInUser who, FilmingFile file) {
        return as(who, () -> demo.part(FilmingDecisions.class).children(file));
    }

    Outcome<Nothing> permit(SignedInUser who, FilmingFile file, String words) {
        String seen = FilmingRules.print(children(head, file));
        return as(who, () -> demo.part(FilmingDecisions.class).permit(file.id(), words, seen));
    }

    public FilmingFile permitted(LocalDate day) {
        FilmingFile file = asked(day);
        assertThat(permit(head, file, "Alleen in de kring, tien minuten.")).isInstanceOf(Outcome.Done.class);
        return find(head, file.id()).orElseThrow();
    }

    public Outcome<Nothing> decide(SignedInUser who, Function<FilmingDecisions, Outcome<Nothing>> what) {
        return as(who, () -> what.apply(demo.part(FilmingDecisions.class)));
    }

    public boolean withdraw(SignedInUser who, FilmingFile file) {
        return as(who, () -> demo.part(FilmingRequests.class).withdraw(file.id()));
    }

    public List<FilmingFile> own() {
        return as(parent, () -> demo.part(FilmingRequests.class).list());
    }

    /// Whether the child may not be filmed, as the head sees it.
    boolean mayNot(FilmingFile file) {
        return children(head, file).stream()
                .anyMatch(filmingChild -> filmingChild.pupil().equals(child) && !filmingChild.may());
    }

    /// All who decide for the child answer the same.
    void answer(ConsentChoice choice) {
        answer(child, choice);
    }

    void answer(PupilId pupil, ConsentChoice choice) {
        ConsentPurpose purpose = as(
                parent,
                () -> demo.part(ConsentPurposes.class)
                        .findAsked(PurposeKind.PRIVATE_FILMING)
                        .orElseThrow());
        for (PersonId person : as(head, () -> demo.part(ConsentDecisions.class).listDeciders(pupil))) {
            SignedInUser who = new SignedInUser(demo.board(), person, AccountKind.GUARDIAN);
            SubmittedAnswer own = new SubmittedAnswer(
                    new ConsentAnswerId(Id.next(demo.clock())),
                    ConsentSubject.of(purpose.key()),
                    purpose.text().version(),
                    Language.DUTCH,
                    choice,
                    new ConsentValidity.OfSchoolYear(SchoolYear.of(demo.clock().today())));
            as(who, () -> demo.part(OwnConsents.class).answer(who, Map.of(pupil, List.of(own))));
        }
    }

    /// What the parent is told of the group.
    boolean everybody(FilmingFile file) {
        return as(parent, () -> demo.part(FilmingGroupSummary.class).listEverybody(own()))
                .contains(file.id());
    }

    /// As the program would on a day.
    public void runOn(LocalDate day) {
        MovingClock clock = new MovingClock(demo.clock().instant());
        clock.pass(Duration.ofDays(ChronoUnit.DAYS.between(demo.clock().today(), day)));
        new Acting(demo.board(), PersonId.PROGRAM, Act.MAINTAIN, day)
                .run(() -> new FilmingAutomation(
                                demo.part(FilmingStore.class),
                                demo.part(FilmedChildrenStore.class),
                                demo.part(FilmingGroup.class),
                                demo.part(FilmingMail.class),
                                demo.part(AuditLog.class),
                                demo.part(Work.class),
                                clock)
                        .run());
    }

    /// How many lines the log has of what was done with a request.
    public int lines(FilmingFile file, String what) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from audit.event where via = :request and relation = :what and outcome = 'done'")
                .param("request", file.id().value())
                .param("what", what)
                .query(Integer.class)
                .single();
    }

    /// What somebody was sent about filming so far.
    public List<String> mail(SignedInUser who) {
        return demo.parts(PersonalDataHolder.class).stream()
                .flatMap(holder ->
                        holder
                                .export(DataSubject.of(who.board(), SubjectKind.ACCOUNT_HOLDER, who.person()))
                                .rows()
                                .stream())
                .filter(row -> row.table().equals("mail.message"))
                .filter(row -> row.values().getOrDefault("kind", "").startsWith("filming"))
                .map(row -> row.values().getOrDefault("sealed_body", ""))
                .toList();
    }
}
