package nl.zorgvuldig.care.medical.viewings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.dossier.inspection.RequestEntitlement;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.platform.calendar.CalendarItem;
import nl.zorgvuldig.platform.calendar.CalendarSource;
import nl.zorgvuldig.platform.calendar.CalendarTime;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Sentence;
import org.springframework.stereotype.Component;

/// Appointments to see a medical file, for whoever asked and for the doctor. As in the messages about
/// them, nothing says that a file or a doctor is in it: neither the title, nor the place, nor the
/// page.
@Component
final class ViewingCalendar implements CalendarSource {
    private static final String TODAY = "/";

    private final OwnMedicalViewings own;
    private final MedicalViewings viewings;

    ViewingCalendar(OwnMedicalViewings own, MedicalViewings viewings) {
        this.own = own;
        this.viewings = viewings;
    }

    @Override
    public List<CalendarItem> upcoming(SignedInUser who, LocalDate today) {
        return files(who).flatMap(ViewingCalendar::item).toList();
    }

    private Stream<RequestFile> files(SignedInUser who) {
        return who.kind() == AccountKind.STAFF
                ? viewings.listOpen().stream().filter(file -> MedicalViewings.shows(who.person(), file))
                : own.list(who).stream()
                        .filter(child -> child.asking() instanceof RequestEntitlement.May)
                        .flatMap(child -> child.files().stream());
    }

    private static Stream<CalendarItem> item(RequestFile file) {
        return file.state() instanceof RequestState.Planned(InspectionAppointment plan)
                ? Stream.of(new CalendarItem(
                        file.id().toString(),
                        file.history().size(),
                        CalendarTime.at(plan.at()),
                        Sentence.of("medical.viewing.calendar"),
                        place(plan),
                        TODAY))
                : Stream.empty();
    }

    private static Optional<Sentence> place(InspectionAppointment plan) {
        return switch (ViewingPlace.of(plan)) {
            case SCHOOL -> Optional.of(Sentence.of("medical.viewing.calendar.school"));
            case DOCTOR -> Optional.empty();
        };
    }
}
