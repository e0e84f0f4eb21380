package nl.zorgvuldig.school.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.GuidedGroup;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.web.Visitor;
import nl.zorgvuldig.web.VisitorResolver;
import nl.zorgvuldig.web.Words;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Tells the layout who is visiting, with what they do today: functions they hold and groups they
// guide.
/// Only for showing; what somebody may is decided elsewhere, each time anew.
@Component
class StaffVisitors implements VisitorResolver {
    private final Accounts accounts;
    private final Staff staff;
    private final Clock clock;

    StaffVisitors(Accounts accounts, Staff staff, Clock clock) {
        this.accounts = accounts;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public Visitor resolve(HttpServletRequest request, Words words) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who
                ? visitor(who, words)
                : Visitor.NOBODY;
    }

    private Visitor visitor(SignedIn who, Words words) {
        String name = accounts.nameOf(who.person()).full();
        if (who.kind() != AccountKind.STAFF) {
            String kind = Codes.of(who.kind());
            return new Visitor(name, words.say("school.kind." + kind), Set.of(kind));
        }
        LocalDate today = SchoolDay.today(clock);
        Set<String> functions = new LinkedHashSet<>(Set.of("staff"));
        Optional<String> shown = Optional.empty();
        for (FunctionHeld held : staff.listFunctions(who.person())) {
            if (held.period().contains(today)) {
                String code = Codes.of(held.function());
                functions.add(code);
                shown =
                        shown.isPresent()
                                ? shown
                                : Optional.of(words.say("school.function." + code));
            }
        }
        List<String> groups =
                staff.listGuidedGroups(who.person()).stream()
                        .filter(guided -> guided.period().contains(today))
                        .map(GuidedGroup::group)
                        .map(group -> group.name())
                        .toList();
        if (!groups.isEmpty()) {
            functions.add("teacher");
            shown =
                    shown.isPresent()
                            ? shown
                            : Optional.of(
                                    words.say(
                                            "school.function.teacher", String.join(", ", groups)));
        }
        return new Visitor(name, shown.orElseGet(() -> words.say("school.kind.staff")), functions);
    }
}
