package nl.zorgvuldig.exchange.inquiries;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of something that is asked of somebody outside.
public record InquiryId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
