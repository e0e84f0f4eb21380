package nl.zorgvuldig.privacy.retention.destruction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.School;

/// The schools whose due destructions somebody sees, and those about which they decide.
///
/// @param seen the schools whose dossiers are seen; all for the board
/// @param headed the schools of which the reader is head
/// @param certificates the schools whose certificates are seen; also for the data protection
/// officer
public record RetentionVisibility(List<School> seen, Set<SchoolId> headed, List<School> certificates) {
    public boolean sees(SchoolId keeper) {
        return find(keeper).isPresent();
    }

    public boolean decides(SchoolCareer where) {
        return headed.contains(where.keeper());
    }

    public Optional<School> find(SchoolId school) {
        return seen.stream().filter(each -> each.id().equals(school)).findFirst();
    }

    public boolean nothing() {
        return certificates.isEmpty();
    }
}
