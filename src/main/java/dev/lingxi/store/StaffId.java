package dev.lingxi.store;

/** A member of staff, by the name that we gave them. */
public record StaffId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
