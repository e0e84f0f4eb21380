package nl.zorgvuldig.personnel;

import java.util.UUID;
import nl.zorgvuldig.kernel.Id;

/// Identity of an applicant.
public record ApplicantId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
