package app.karat.ui.counter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NewCustomerTests {

    @Test
    void figuresBecomeThePhoneAndTheRestTheName() {
        NewCustomer typed = NewCustomer.of("Customer Nine  +91 98765  03573");
        assertThat(typed).isEqualTo(new NewCustomer("Customer Nine", "+91 98765 03573"));
        assertThat(typed.shown()).isEqualTo("Customer Nine · +91 98765 03573");
    }

    @Test
    void aFewFiguresBelongToTheName() {
        assertThat(NewCustomer.of("Shop 24")).isEqualTo(new NewCustomer("Shop 24", null));
    }

    @Test
    void aPhoneAloneIsItsOwnName() {
        assertThat(NewCustomer.of("9876503573").shown()).isEqualTo("9876503573");
    }
}
