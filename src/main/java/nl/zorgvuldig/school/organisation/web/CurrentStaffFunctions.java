package nl.zorgvuldig.school.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.PersonFunctions;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffDuties;
import org.springframework.stereotype.Component;

/// Current duties of a person, for the layout and the navigation: functions held and groups guided.
@Component
class CurrentStaffFunctions implements PersonFunctions {
    private final Staff staff;
    private final Clock clock;

    CurrentStaffFunctions(Staff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public Function of(SignedInUser who, LocalizedMessages words) {
        String kind = Codes.of(who.kind());
        if (who.kind() != AccountKind.STAFF) {
            return new Function(words.say("school.kind." + kind), Set.of(kind));
        }
        LocalDate today = SchoolDay.today(clock);
        Set<String> codes = new LinkedHashSet<>(Set.of(kind));
        List<String> said = new ArrayList<>();
        StaffDuties duties = staff.dutiesOf(who.person());
        for (HeldFunction held : duties.functions()) {
            if (held.period().contains(today) && codes.add(Codes.of(held.function()))) {
                said.add(words.say("school.function." + Codes.of(held.function())));
            }
        }
        if (duties.works().stream().anyMatch(member -> member.period().contains(today))) {
            codes.add("colleague");
        }
        List<String> groups = groupsToday(duties, today);
        if (!groups.isEmpty()) {
            codes.add("teacher");
            said.add(words.say("school.function.teacher", String.join(", ", groups)));
        }
        return new Function(said.isEmpty() ? words.say("school.kind." + kind) : said.getFirst(), codes);
    }

    private List<String> groupsToday(StaffDuties duties, LocalDate today) {
        return duties.groups().stream()
                .filter(guided -> guided.period().contains(today))
                .map(guided -> guided.group().shortName())
                .distinct()
                .toList();
    }
}
