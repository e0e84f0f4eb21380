package nl.zorgvuldig.platform.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Finds the people whose turn it is in a case. Inside a unit of work.
@Component
public final class FunctionHolders {
    private final Staff staff;

    FunctionHolders(Staff staff) {
        this.staff = staff;
    }

    /// @param except never listed, such as somebody who asks something about themselves
    public List<PersonId> list(FunctionHolder holder, PersonId except, LocalDate day) {
        return list(holder, Set.of(except), day);
    }

    List<PersonId> list(FunctionHolder holder, Set<PersonId> except, LocalDate day) {
        Set<PersonId> others = holder.without().isEmpty()
                ? Set.of()
                : staff.listHolders(holder.without(), day).stream()
                        .map(HeldFunction::person)
                        .collect(Collectors.toSet());
        return held(holder, day).stream()
                .distinct()
                .filter(person -> !except.contains(person) && !others.contains(person))
                .toList();
    }

    private List<PersonId> held(FunctionHolder holder, LocalDate day) {
        return staff.listHolders(holder.function(), day).stream()
                .filter(function ->
                        holder.school().isEmpty() || function.school().equals(holder.school()))
                .map(HeldFunction::person)
                .toList();
    }
}
