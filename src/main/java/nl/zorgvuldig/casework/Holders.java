package nl.zorgvuldig.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Staff;
import org.springframework.stereotype.Component;

/// Finds the people whose turn it is in a case. Inside a unit of work.
@Component
public final class Holders {
    private final Staff staff;

    Holders(Staff staff) {
        this.staff = staff;
    }

    /// @param except never asked, such as who asks something about themselves
    public List<PersonId> list(Holder holder, PersonId except, LocalDate day) {
        return list(holder, Set.of(except), day);
    }

    List<PersonId> list(Holder holder, Set<PersonId> except, LocalDate day) {
        Set<PersonId> others = holder.without().isEmpty()
                ? Set.of()
                : staff.listHolders(holder.without(), day).stream()
                        .map(FunctionHeld::person)
                        .collect(Collectors.toSet());
        return held(holder, day).stream()
                .distinct()
                .filter(one -> !except.contains(one) && !others.contains(one))
                .toList();
    }

    private List<PersonId> held(Holder holder, LocalDate day) {
        return staff.listHolders(holder.function(), day).stream()
                .filter(one -> holder.school().isEmpty() || one.school().equals(holder.school()))
                .map(FunctionHeld::person)
                .toList();
    }
}
