package nl.zorgvuldig.consent.receipts;

/// The proof of one answer on a page, with the files one can keep.
public record ConsentReceiptPage(ConsentReceipt receipt, String address) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
