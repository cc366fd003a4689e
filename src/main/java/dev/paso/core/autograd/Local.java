package dev.paso.core.autograd;

import dev.paso.core.Tensor;

/** How the gradient of an operation's result becomes that of one of its inputs: the chain rule's second factor. */
public sealed interface Local {
    /** The gradient that goes on to the input, in the input's shape. */
    Tensor outgoing();

    /**
     * Each element by itself: incoming × local.
     *
     * @param incoming the gradient of the result, stretched where the input has more elements than the result
     * @param local the derivative of the result with respect to the input, same shape
     * @param products incoming × local, same shape
     * @param outgoing the products; their sum where the input was stretched
     */
    record Elementwise(Tensor incoming, Tensor local, Tensor products, Tensor outgoing) implements Local {
        static Elementwise of(Tensor incoming, Tensor local, Tensor input) {
            Tensor products = Elements.zip(incoming, local, (g, d) -> g * d);
            Tensor stretched = Elements.zip(incoming, local, (g, d) -> g);
            return new Elementwise(stretched, local, products, Elements.unstretched(products, input.shape()));
        }
    }

    /** A product of matrices. */
    record Product(Tensor left, Tensor right, Tensor outgoing) implements Local {
        static Product of(Tensor left, Tensor right) {
            return new Product(left, right, Elements.product(left, right));
        }
    }
}
