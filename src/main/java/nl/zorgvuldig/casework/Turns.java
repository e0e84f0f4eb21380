package nl.zorgvuldig.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.casework.Turn.Holder;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Who holds today what a [Turn] names. Inside a unit of work.
@Component
public final class Turns {
    private final Staff staff;

    Turns(Staff staff) {
        this.staff = staff;
    }

    /// Who must act: whoever holds the first function of the line that anybody holds; nobody when
    /// all are vacant.
    public List<PersonId> people(Turn turn, LocalDate today) {
        return turn.line().stream()
                .map(holder -> people(holder, turn.except(), today))
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /// Whoever holds the function that must act first; nobody while it is vacant.
    public List<PersonId> first(Turn turn, LocalDate today) {
        return people(turn.line().getFirst(), turn.except(), today);
    }

    private List<PersonId> people(Holder holder, Set<PersonId> except, LocalDate today) {
        Set<PersonId> others = holder.without().isEmpty()
                ? Set.of()
                : staff.listHolders(holder.without(), today).stream()
                        .map(FunctionHeld::person)
                        .collect(Collectors.toSet());
        return held(holder, today).stream()
                .distinct()
                .filter(one -> !except.contains(one) && !others.contains(one))
                .toList();
    }

    private List<PersonId> held(Holder holder, LocalDate today) {
        if (holder.function() == StaffFunction.HEAD && holder.school().isPresent()) {
            return staff.findHead(holder.school().get(), today).stream().toList();
        }
        return staff.listHolders(holder.function(), today).stream()
                .filter(one -> holder.school().isEmpty() || one.school().equals(holder.school()))
                .map(FunctionHeld::person)
                .toList();
    }
}
