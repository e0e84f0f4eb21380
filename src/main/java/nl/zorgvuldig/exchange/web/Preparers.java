package nl.zorgvuldig.exchange.web;

import java.time.Clock;
import java.util.Set;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;

/// Who prepares what is given and asked at some school today.
final class Preparers {
    private Preparers() {}

    static boolean is(SignedIn who, Staff staff, Clock clock) {
        return holds(who, staff, clock, Set.of(StaffFunction.HEAD, StaffFunction.SUPPORT_COORDINATOR));
    }

    private static boolean holds(SignedIn who, Staff staff, Clock clock, Set<StaffFunction> functions) {
        return who.kind() == AccountKind.STAFF
                && staff.listFunctions(who.person()).stream()
                        .filter(one -> one.period().contains(SchoolDay.today(clock)))
                        .anyMatch(one -> functions.contains(one.function()));
    }
}
