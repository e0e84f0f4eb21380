package nl.zorgvuldig.dossier.record.timeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.lists.GroupPlace;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.agreements.AgreementView;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentialities.PendingClassification;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityChange;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityController;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityPage;
import nl.zorgvuldig.dossier.record.documents.DocumentPages;
import nl.zorgvuldig.dossier.record.entries.EntryHistory;
import nl.zorgvuldig.dossier.record.entries.TakeBackRules;
import nl.zorgvuldig.dossier.record.plans.PlanPages;
import nl.zorgvuldig.dossier.record.redaction.RedactionStore;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointView;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.PersonInitials;
import nl.zorgvuldig.privacy.retention.RetentionSchedules;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Builds the pages of a dossier, with the names of those who wrote, keep and guide.
@Component
public class DossierPages {
    /// Number of characters of an agreement shown at the top of the page.
    private static final int BEGINNING = 140;

    private final Dossiers dossiers;
    private final DocumentPages documents;
    private final Accounts accounts;
    private final Pupils pupils;
    private final Schools schools;
    private final Staff staff;
    private final RetentionSchedules schedules;
    private final RedactionStore redactions;
    private final Clock clock;

    DossierPages(
            Dossiers dossiers,
            DocumentPages documents,
            Accounts accounts,
            Pupils pupils,
            Schools schools,
            Staff staff,
            RetentionSchedules schedules,
            RedactionStore redactions,
            Clock clock) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.accounts = accounts;
        this.pupils = pupils;
        this.schools = schools;
        this.staff = staff;
        this.schedules = schedules;
        this.redactions = redactions;
        this.clock = clock;
    }

    /// Uses the key. What surrounds the dossier is read in the same unit of work.
    ///
    /// @param place the pupil's in a group
    /// @param written what the reader has just written
    DossierPage dossier(
            Granted<PupilId> key,
            EntrySearch looking,
            Form look,
            Optional<GroupPlace> place,
            Optional<EntryId> written) {
        return dossiers.read(key, dossier -> page(key, dossier, looking, look, place, written));
    }

    private DossierPage page(
            Granted<PupilId> key,
            Dossier dossier,
            EntrySearch looking,
            Form look,
            Optional<GroupPlace> place,
            Optional<EntryId> written) {
        LocalDate today = SchoolDay.today(clock);
        RecentDossierItems shown = looking.equals(EntrySearch.atAll())
                ? RecentDossierItems.of(dossier)
                : new RecentDossierItems(looking.in(dossier.entries()), looking.in(dossier.documents()), List.of());
        SchoolCareer whereabouts = dossier.whereabouts();
        List<HeldFunction> holders = staff.listHolders(Set.of(StaffFunction.HEAD, StaffFunction.SCHOOL_DOCTOR), today);
        return new DossierPage(
                address(key.target()),
                dossier.identity().name().full(),
                PersonInitials.of(dossier.identity().name()),
                place.map(DossierPages::place),
                dossier.identity().birthDate(),
                schools.find(whereabouts.keeper()).map(School::name).orElse(""),
                state(whereabouts.current(today), today),
                key.clause(),
                key.because(),
                look,
                dossier.entries().size() + dossier.documents().size(),
                looking.equals(EntrySearch.atAll()) ? open(dossier, today) : List.of(),
                plans(key, dossier, today),
                chips(dossier, looking),
                written.map(EntryId::toString),
                shown.entries().stream()
                        .map(entry -> line(key, entry, dossier, today))
                        .toList(),
                documents.lines(key, shown.documents(), dossier),
                shown.earlier(),
                key.relation() == AccessRelation.HEAD ? redactions.list(key.target()) : List.of(),
                dossier.parents(),
                nameOf(holders, StaffFunction.HEAD, Optional.of(whereabouts.keeper())),
                nameOf(holders, StaffFunction.SCHOOL_DOCTOR, Optional.empty()),
                dossier.dueOn()
                        .map(due -> Sentence.of("dossier.keepers.due", due))
                        .orElseGet(() -> Sentence.of(
                                "dossier.keepers.term", dossier.term().words())),
                dossier.still(),
                new DossierPage.May(
                        key.relation() != AccessRelation.BOARD,
                        key.relation() == AccessRelation.HEAD,
                        key.relation() == AccessRelation.BOARD,
                        key.relation() == AccessRelation.HEAD || key.relation() == AccessRelation.SCHOOL,
                        key.relation() == AccessRelation.HEAD || key.relation() == AccessRelation.SCHOOL));
    }

    private static List<DossierPage.Chip> chips(Dossier dossier, EntrySearch looking) {
        Map<EntryKind, Integer> pieces = new EnumMap<>(EntryKind.class);
        Stream.concat(dossier.entries().stream(), dossier.documents().stream())
                .forEach(item -> pieces.merge(item.kind(), 1, Integer::sum));
        return pieces.entrySet().stream()
                .map(kind -> new DossierPage.Chip(
                        kind.getKey(), kind.getValue(), looking.equals(EntrySearch.of(kind.getKey()))))
                .toList();
    }

    private static DossierPage.Place place(GroupPlace place) {
        return new DossierPage.Place(
                place.group().shortName(),
                "/groepen/" + place.group().id(),
                place.before().map(DossierPages::address),
                place.after().map(DossierPages::address));
    }

    /// How long the board keeps a dossier, in words.
    public Sentence term() {
        return schedules.ofDossier().words();
    }

    private String nameOf(List<HeldFunction> holders, StaffFunction function, Optional<SchoolId> school) {
        return holders.stream()
                .filter(held -> held.function() == function && held.school().equals(school))
                .findFirst()
                .map(held -> name(held.person()))
                .orElse("");
    }

    private static Sentence state(Enrolment enrolled, LocalDate today) {
        if (enrolled.entered().isAfter(today)) {
            return Sentence.of("dossier.state.coming", enrolled.entered());
        }
        return enrolled.ended()
                ? Sentence.of(
                        enrolled.left().isBefore(today) ? "dossier.state.left" : "dossier.state.leaving",
                        enrolled.lastSchoolDay(),
                        enrolled.deregistered())
                : Sentence.of("dossier.state.enrolled", enrolled.entered());
    }

    private List<DossierPage.Open> open(Dossier dossier, LocalDate today) {
        return dossier.openAgreements().stream()
                .flatMap(agreement -> dossier.entries().stream()
                        .filter(entry -> entry.id().equals(agreement.entry()))
                        .map(entry -> new DossierPage.Open(
                                AgreementView.of(agreement, today, this::name), beginning(entry.text()))))
                .toList();
    }

    private static String beginning(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= BEGINNING ? line : line.substring(0, BEGINNING).strip() + "…";
    }

    private static List<DossierPage.PlanLine> plans(Granted<PupilId> key, Dossier dossier, LocalDate today) {
        return dossier.plans().stream()
                .map(plan -> new DossierPage.PlanLine(
                        plan.text().title(),
                        PlanPages.address(key.target(), plan.id()),
                        plan.closed(),
                        plan.next(),
                        plan.next().filter(day -> day.isBefore(today)).isPresent()))
                .toList();
    }

    private static Optional<DossierPage.InPlan> inPlan(Granted<PupilId> key, Entry entry, Dossier dossier) {
        return dossier.plan(entry)
                .map(plan -> new DossierPage.InPlan(
                        PlanPages.address(key.target(), plan.id()), plan.id().equals(entry.id()), plan.closed()));
    }

    private DossierPage.Line line(Granted<PupilId> key, Entry entry, Dossier dossier, LocalDate today) {
        return new DossierPage.Line(
                entry.id().toString(),
                entry.kind(),
                entry.happenedOn(),
                name(entry.author()),
                entry.writtenAt(),
                entry.version(),
                dossier.level(entry),
                ViewpointView.all(dossier.viewpoints(entry), this::name),
                dossier.agreement(entry).map(agreement -> AgreementView.of(agreement, today, this::name)),
                inPlan(key, entry, dossier),
                Optional.of(entry)
                        .filter(each -> TakeBackRules.offered(each, key.person(), clock.instant())
                                && dossier.plan(each).isEmpty()
                                && dossier.viewpoints(each).isEmpty())
                        .map(TakeBackRules::until),
                paragraphs(entry.text()));
    }

    EntryHistoryPage history(Granted<PupilId> key, EntryHistory history) {
        return new EntryHistoryPage(
                address(key.target()),
                pupilName(key.target()),
                key.clause(),
                key.because(),
                changes(history.markings()),
                ViewpointView.all(history.viewpoints(), this::name),
                history.agreement().map(agreement -> AgreementView.of(agreement, SchoolDay.today(clock), this::name)),
                history.versions().stream().map(this::version).toList(),
                history.closed().stream()
                        .map(each -> new EntryHistoryPage.Closed(version(each.entry()), each.until()))
                        .toList());
    }

    private EntryHistoryPage.Version version(Entry entry) {
        return new EntryHistoryPage.Version(
                entry.version(),
                entry.kind(),
                entry.happenedOn(),
                name(entry.author()),
                entry.writtenAt(),
                entry.correctionReason(),
                paragraphs(entry.text()));
    }

    public ConfidentialityPage mark(Granted<PupilId> key, PendingClassification found, Form form) {
        DossierItem piece = found.piece();
        return new ConfidentialityPage(
                address(key.target()),
                pupilName(key.target()),
                key.clause(),
                key.because(),
                ConfidentialityController.address(key.target(), piece),
                piece.kind(),
                piece.happenedOn(),
                paragraphs(piece.words()),
                found.level(),
                changes(found.markings()),
                form);
    }

    /// Views with the names of who gave them.
    public List<ViewpointView> views(List<Viewpoint> views) {
        return ViewpointView.all(views, this::name);
    }

    private List<EntryHistoryPage.LevelChange> changes(List<ConfidentialityChange> markings) {
        return markings.stream()
                .map(change -> new EntryHistoryPage.LevelChange(
                        change.level(), name(change.by()), change.at(), change.reason()))
                .toList();
    }

    /// The name of a pupil for whose dossier the caller holds a key.
    public String pupilName(PupilId pupil) {
        return pupils.findName(pupil).map(PersonName::full).orElse("");
    }

    private String name(PersonId person) {
        return accounts.nameOf(person).full();
    }

    public static String address(PupilId pupil) {
        return "/leerlingen/" + pupil + "/dossier";
    }

    private static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
