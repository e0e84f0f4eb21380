package nl.zorgvuldig.school.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Functions;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.school.Duties;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.web.Words;
import org.springframework.stereotype.Component;

/// What somebody does today, for the layout and the navigation: functions they hold and groups they
/// guide.
@Component
class StaffFunctions implements Functions {
    private final Staff staff;
    private final Clock clock;

    StaffFunctions(Staff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public Function of(SignedIn who, Words words) {
        String kind = Codes.of(who.kind());
        if (who.kind() != AccountKind.STAFF) {
            return new Function(words.say("school.kind." + kind), Set.of(kind));
        }
        LocalDate today = SchoolDay.today(clock);
        Set<String> codes = new LinkedHashSet<>(Set.of(kind));
        List<String> said = new ArrayList<>();
        Duties duties = staff.dutiesOf(who.person());
        for (FunctionHeld held : duties.functions()) {
            if (held.period().contains(today) && codes.add(Codes.of(held.function()))) {
                said.add(words.say("school.function." + Codes.of(held.function())));
            }
        }
        if (duties.works().stream().anyMatch(one -> one.period().contains(today))) {
            codes.add("colleague");
        }
        List<String> groups = groupsToday(duties, today);
        if (!groups.isEmpty()) {
            codes.add("teacher");
            said.add(words.say("school.function.teacher", String.join(", ", groups)));
        }
        return new Function(said.isEmpty() ? words.say("school.kind." + kind) : said.getFirst(), codes);
    }

    private List<String> groupsToday(Duties duties, LocalDate today) {
        return duties.groups().stream()
                .filter(guided -> guided.period().contains(today))
                .map(guided -> guided.group().shortName())
                .distinct()
                .toList();
    }
}
