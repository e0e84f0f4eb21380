package nl.zorgvuldig.images.filming;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffDuties;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// The acting person's role in requests to film: the head of the school sees all, the guide of the
/// group the permitted ones.
@Component
final class FilmingReaders {
    private final Staff staff;
    private final Clock clock;

    FilmingReaders(Staff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    /// The schools the acting person heads and the groups they guide today.
    private record Seats(Set<SchoolId> heads, Set<GroupId> guides) {
        Optional<FilmingDecisions.Reader> of(FilmingFile file) {
            FilmingRequest request = file.request();
            if (heads.contains(request.school())) {
                return Optional.of(FilmingDecisions.Reader.HEAD);
            }
            return guides.contains(request.group()) && told(file.state())
                    ? Optional.of(FilmingDecisions.Reader.TEACHER)
                    : Optional.empty();
        }
    }

    /// Whether the acting person heads a school or guides a group today.
    boolean any() {
        Seats mine = seats();
        return !mine.heads().isEmpty() || !mine.guides().isEmpty();
    }

    /// The role for each request; empty when there is none. Looked up once for many requests.
    Function<FilmingFile, Optional<FilmingDecisions.Reader>> mine() {
        return seats()::of;
    }

    private Seats seats() {
        LocalDate today = SchoolDay.today(clock);
        StaffDuties duties = staff.dutiesOf(Acting.current().person());
        return new Seats(
                duties.functions().stream()
                        .filter(function -> function.function() == StaffFunction.HEAD)
                        .filter(function -> function.period().contains(today))
                        .flatMap(function -> function.school().stream())
                        .collect(Collectors.toSet()),
                duties.groups().stream()
                        .filter(group -> group.period().contains(today))
                        .map(group -> group.group().id())
                        .collect(Collectors.toSet()));
    }

    private static boolean told(FilmingState state) {
        return switch (state) {
            case PERMITTED, REVOKED, CLOSED -> true;
            case ASKED, REFUSED, LAPSED, WITHDRAWN -> false;
        };
    }
}
