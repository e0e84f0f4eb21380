package nl.zorgvuldig.privacy.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A data protection impact assessment (AVG art. 35).
///
/// @param reason why one was needed
/// @param reviews the first and every later one, oldest first
public record Dpia(UUID id, String title, String reason, List<DpiaReview> reviews) {
    public Optional<DpiaReview> newest() {
        return reviews.isEmpty() ? Optional.empty() : Optional.of(reviews.getLast());
    }
}
