package nl.zorgvuldig.lessons.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.school.Duties;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.GuidedGroup;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// What the reader has to do with which group today.
@Component
class LessonReaders {
    private final Staff staff;
    private final Clock clock;

    LessonReaders(Staff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    /// The groups somebody guides today.
    List<Group> groups(SignedIn who) {
        LocalDate today = SchoolDay.today(clock);
        return staff.dutiesOf(who.person()).groups().stream()
                .filter(one -> one.period().contains(today))
                .map(GuidedGroup::group)
                .distinct()
                .toList();
    }

    boolean board(SignedIn who) {
        return holds(staff.dutiesOf(who.person()), StaffFunction.BOARD, SchoolDay.today(clock));
    }

    GroupDuty duty(SignedIn who, Group group) {
        LocalDate today = SchoolDay.today(clock);
        Duties duties = staff.dutiesOf(who.person());
        if (duties.groups().stream()
                .anyMatch(one ->
                        one.group().id().equals(group.id()) && one.period().contains(today))) {
            return GroupDuty.TEACHES;
        }
        boolean heads = duties.functions().stream()
                .anyMatch(one -> one.function() == StaffFunction.HEAD
                        && one.school().equals(Optional.of(group.school()))
                        && one.period().contains(today));
        if (heads) {
            return GroupDuty.HEADS;
        }
        return holds(duties, StaffFunction.BOARD, today) ? GroupDuty.BOARD : GroupDuty.NONE;
    }

    private static boolean holds(Duties duties, StaffFunction function, LocalDate day) {
        return duties.functions().stream()
                .anyMatch(one -> one.function() == function && one.period().contains(day));
    }
}
