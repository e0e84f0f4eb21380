package nl.zorgvuldig.dossier.inspection.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.dossier.inspection.InspectionMail;
import nl.zorgvuldig.platform.calendar.CalendarItem;
import nl.zorgvuldig.platform.calendar.CalendarSource;
import nl.zorgvuldig.platform.calendar.CalendarTime;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.policy.Sentence;
import org.springframework.stereotype.Component;

/// Inspections with an appointment, for whoever asked and for the supervisor; and the last day of a
/// copy that can be fetched, for whoever asked.
@Component
final class RequestCalendar implements CalendarSource {
    private final OwnRequests own;
    private final RequestStore store;
    private final RequestPeople people;
    private final Boards boards;
    private final Work work;

    RequestCalendar(OwnRequests own, RequestStore store, RequestPeople people, Boards boards, Work work) {
        this.own = own;
        this.store = store;
        this.people = people;
        this.boards = boards;
        this.work = work;
    }

    @Override
    public List<CalendarItem> upcoming(SignedInUser who, LocalDate today) {
        return who.kind() == AccountKind.STAFF
                ? supervised(who)
                : own.list(who).stream()
                        .flatMap(child -> child.files().stream())
                        .filter(file -> own.changed(file).isEmpty())
                        .flatMap(RequestCalendar::asked)
                        .toList();
    }

    private List<CalendarItem> supervised(SignedInUser who) {
        return work.read(Act.BROWSE, store::listUnopened).stream()
                .flatMap(file -> planned(file).stream()
                        .filter(plan -> plan.supervisor().equals(who.person()) && opens(who, file))
                        .map(plan -> item(file, plan, "inspection.calendar.supervision", "/")))
                .toList();
    }

    /// Whether the supervisor can still open the dossier today.
    private boolean opens(SignedInUser who, RequestFile file) {
        return boards.program(who.board()).call(() -> people.supervisor(file))
                == RequestRules.SupervisorToday.OPENS_DOSSIER;
    }

    private static Optional<InspectionAppointment> planned(RequestFile file) {
        return file.state() instanceof RequestState.Planned(InspectionAppointment plan)
                ? Optional.of(plan)
                : Optional.empty();
    }

    private static Stream<CalendarItem> asked(RequestFile file) {
        return file.state() instanceof RequestState.Offered(LocalDate until)
                ? Stream.of(new CalendarItem(
                        file.id().toString(),
                        file.history().size(),
                        CalendarTime.on(until),
                        Sentence.of("inspection.calendar.copy"),
                        Optional.empty(),
                        InspectionMail.fetching(file.id())))
                : planned(file).stream()
                        .map(plan -> item(file, plan, "inspection.calendar.inspection", InspectionMail.OWN));
    }

    private static CalendarItem item(RequestFile file, InspectionAppointment plan, String title, String path) {
        return new CalendarItem(
                file.id().toString(),
                file.history().size(),
                CalendarTime.at(plan.at()),
                Sentence.of(title),
                Optional.of(
                        Sentence.of("inspection.calendar.where." + plan.venue().code())),
                path);
    }
}
