package nl.zorgvuldig.conduct.lessons.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.conduct.lessons.web.GroupLessonPage.ReaderDuty;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.GuidedGroup;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffDuties;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// The reader's duty for each group today.
@Component
class LessonReaders {
    private final Staff staff;
    private final Clock clock;

    LessonReaders(Staff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    /// The groups a person guides today.
    List<Group> groups(SignedInUser who) {
        LocalDate today = SchoolDay.today(clock);
        return staff.dutiesOf(who.person()).groups().stream()
                .filter(group -> group.period().contains(today))
                .map(GuidedGroup::group)
                .distinct()
                .toList();
    }

    boolean board(SignedInUser who) {
        return holds(staff.dutiesOf(who.person()), StaffFunction.BOARD, SchoolDay.today(clock));
    }

    ReaderDuty duty(SignedInUser who, Group group) {
        LocalDate today = SchoolDay.today(clock);
        StaffDuties duties = staff.dutiesOf(who.person());
        if (duties.groups().stream()
                .anyMatch(guidedGroup -> guidedGroup.group().id().equals(group.id())
                        && guidedGroup.period().contains(today))) {
            return ReaderDuty.TEACHES;
        }
        boolean heads = duties.functions().stream()
                .anyMatch(function -> function.function() == StaffFunction.HEAD
                        && function.school().equals(Optional.of(group.school()))
                        && function.period().contains(today));
        if (heads) {
            return ReaderDuty.HEADS;
        }
        return holds(duties, StaffFunction.BOARD, today) ? ReaderDuty.BOARD : ReaderDuty.NONE;
    }

    private static boolean holds(StaffDuties duties, StaffFunction function, LocalDate day) {
        return duties.functions().stream()
                .anyMatch(heldFunction -> heldFunction.function() == function
                        && heldFunction.period().contains(day));
    }
}
