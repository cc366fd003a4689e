package dev.paso.core.engine;

import dev.paso.core.nn.LayerSpec;

/** A linear layer's products on arrays. */
final class ArrayProducts implements Products {
    private final Kernels kernels;
    private final int in;
    private final int out;
    private final boolean hasBias;

    ArrayProducts(Kernels kernels, LayerSpec.Linear linear) {
        this.kernels = kernels;
        in = linear.in();
        out = linear.out();
        hasBias = linear.bias();
    }

    @Override
    public void forward(double[] parameters, int offset, double[] x, int from, int apart, double[] y, int stride) {
        for (int o = 0; o < out; o++) {
            double bias = hasBias ? parameters[offset + out * in + o] : 0;
            kernels.combine(bias, parameters, offset + o * in, 1, x, from, apart, in, y, o * stride, stride);
        }
    }

    @Override
    public void gradients(double[] gradients, int offset, double[] x, int from, int apart, double[] up, int stride) {
        if (out >= Kernels.LANES) {
            for (int i = 0; i < in; i++) {
                kernels.dots(up, 0, stride, out, x, from + i * apart, gradients, offset + i, in, stride);
            }
        } else {
            for (int o = 0; o < out; o++) {
                kernels.dots(x, from, apart, in, up, o * stride, gradients, offset + o * in, 1, stride);
            }
        }
        if (hasBias) {
            kernels.sums(up, out, gradients, offset + out * in, stride);
        }
    }

    @Override
    public void down(double[] parameters, int offset, double[] up, double[] down, int stride) {
        for (int i = 0; i < in; i++) {
            kernels.combine(0, parameters, offset + i, in, up, 0, stride, out, down, i * stride, stride);
        }
    }
}
