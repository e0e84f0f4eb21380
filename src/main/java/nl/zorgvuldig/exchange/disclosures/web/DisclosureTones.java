package nl.zorgvuldig.exchange.disclosures.web;

import nl.zorgvuldig.exchange.disclosures.DisclosureState;
import nl.zorgvuldig.exchange.items.ItemTreatment;
import nl.zorgvuldig.platform.web.TagTone;

public final class DisclosureTones {
    private DisclosureTones() {}

    public static TagTone of(DisclosureState state) {
        return switch (state) {
            case DRAFT, INSPECTED, DEMANDED, FIXED -> TagTone.WAIT;
            case SENT, OPENED, ALREADY_GIVEN -> TagTone.YES;
            case STOPPED, ENDED -> TagTone.NO;
        };
    }

    static TagTone of(ItemTreatment treatment) {
        return switch (treatment) {
            case ItemTreatment.Picked _, ItemTreatment.Whole _ -> TagTone.YES;
            case ItemTreatment.Masked _ -> TagTone.WAIT;
            case ItemTreatment.LeftOut _ -> TagTone.NO;
        };
    }
}
