package nl.zorgvuldig.dossier.record.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.dossier.record.timeline.DossierPages;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointView;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Builds the pages of a plan for support.
@Component
public class PlanPages {
    private static final int BEGINNING = 90;

    private final Accounts accounts;
    private final Pupils pupils;
    private final Clock clock;

    PlanPages(Accounts accounts, Pupils pupils, Clock clock) {
        this.accounts = accounts;
        this.pupils = pupils;
        this.clock = clock;
    }

    static String address(PupilId pupil) {
        return DossierPages.address(pupil) + "/plannen";
    }

    public static String address(PupilId pupil, EntryId plan) {
        return address(pupil) + "/" + plan;
    }

    PlanPage page(Granted<PupilId> key, Dossier dossier, SupportPlan plan, Form form) {
        boolean open = !plan.closed() && key.relation() != AccessRelation.BOARD;
        return new PlanPage(
                address(key.target(), plan.id()),
                DossierPages.address(key.target()),
                pupilName(key.target()),
                key.clause(),
                key.because(),
                plan.text().title(),
                lines(plan.text().goals()),
                lines(plan.text().actions()),
                name(plan.entry().author()),
                plan.entry().writtenAt(),
                plan.entry().version(),
                DossierPages.address(key.target()) + "/" + plan.id() + "/geschiedenis",
                plan.evaluateOn().stream().map(each -> day(plan, each)).toList(),
                pieces(key, plan, PlanLink.Role.EVALUATION),
                pieces(key, plan, PlanLink.Role.CLOSING).stream().findFirst(),
                pieces(key, plan, PlanLink.Role.ATTACHED),
                ViewpointView.all(dossier.viewpoints(plan.entry()), this::name),
                open ? attachable(dossier, plan) : List.of(),
                open,
                form);
    }

    private PlanPage.Day day(SupportPlan plan, LocalDate on) {
        boolean next = plan.next().equals(Optional.of(on));
        return new PlanPage.Day(on, next, next && on.isBefore(SchoolDay.today(clock)));
    }

    private List<PlanPage.Piece> pieces(Granted<PupilId> key, SupportPlan plan, PlanLink.Role role) {
        return plan.linked(role).stream()
                .map(SupportPlan.Linked::entry)
                .map(entry -> new PlanPage.Piece(
                        entry.kind().code(),
                        entry.happenedOn(),
                        name(entry.author()),
                        lines(entry.text()),
                        DossierPages.address(key.target()) + "#" + entry.id()))
                .toList();
    }

    /// Newest first; no plans, and nothing that is linked to this one already.
    private static List<PlanPage.Attachable> attachable(Dossier dossier, SupportPlan plan) {
        return dossier.entries().stream()
                .filter(entry ->
                        dossier.plans().stream().noneMatch(other -> other.id().equals(entry.id())))
                .filter(entry -> plan.linked().stream()
                        .noneMatch(linked -> linked.entry().id().equals(entry.id())))
                .map(entry ->
                        new PlanPage.Attachable(entry.id().toString(), entry.happenedOn(), beginning(entry.text())))
                .toList();
    }

    static String beginning(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= BEGINNING ? line : line.substring(0, BEGINNING).strip() + "…";
    }

    PlanFormPage form(Granted<PupilId> key, Optional<SupportPlan> plan, PlanFormPage.What what, Form form) {
        String dossier = DossierPages.address(key.target());
        String back =
                plan.map(supportPlan -> address(key.target(), supportPlan.id())).orElse(dossier);
        return new PlanFormPage(
                switch (what) {
                    case NEW -> dossier + "/plannen/nieuw";
                    case CHANGE -> back + "/veranderen";
                    case EVALUATE -> back + "/evalueren";
                    case CLOSE -> back + "/afsluiten";
                },
                back,
                dossier,
                pupilName(key.target()),
                key.clause(),
                key.because(),
                what,
                form);
    }

    private String pupilName(PupilId pupil) {
        return pupils.findName(pupil).map(PersonName::full).orElse("");
    }

    private String name(PersonId person) {
        return accounts.nameOf(person).full();
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
